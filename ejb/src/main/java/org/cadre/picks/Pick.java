package org.cadre.picks;

import org.cadre.people.ColleagueId;

/**
 * Somebody near the reader's interests.
 *
 * @param skill by its label
 * @param bothKnow whether the reader claims it too; else the reader follows it
 */
public record Pick(ColleagueId who, String name, String skill, boolean bothKnow) {}
