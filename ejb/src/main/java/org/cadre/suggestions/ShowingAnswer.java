package org.cadre.suggestions;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;

/**
 * An accepted answer that shows a skill.
 *
 * @param title of the ask that it answers
 */
public record ShowingAnswer(AnswerId answer, AskId ask, String title) {}
