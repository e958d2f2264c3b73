package org.cadre.asks;

import org.cadre.people.ColleagueId;

/** A vote that was given before: 1 for the answer, -1 against it. */
public record PastVote(AnswerId answer, ColleagueId voter, int value) {}
