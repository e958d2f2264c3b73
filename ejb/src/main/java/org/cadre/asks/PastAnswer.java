package org.cadre.asks;

import java.time.Instant;
import java.util.Locale;

import org.cadre.people.ColleagueId;

/**
 * An answer that was given before.
 *
 * @param likes what it was liked by people who are not named: part of its score, but nobody's vote
 * @param accepted whether its asker accepted it
 */
public record PastAnswer(AnswerId id, AskId ask, ColleagueId author, String body, Locale language, Instant givenAt,
        int likes, boolean accepted) {}
