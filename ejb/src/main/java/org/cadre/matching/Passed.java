package org.cadre.matching;

import java.util.Optional;

import org.cadre.people.ColleagueId;

/** Somebody whom much speaks for, and why they are no candidate, where they are not. */
public record Passed(ColleagueId colleague, Optional<Obstacle> why) {}
