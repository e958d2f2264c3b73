package org.cadre.outcomes;

import java.util.Map;
import java.util.Optional;

import org.cadre.consensus.SpamPattern;
import org.cadre.people.ColleagueId;

/**
 * A pattern that a run found in a worker's judgments.
 *
 * @param other whose errors are the same, where it is that
 * @param strength 0 to 1, comparable within one pattern
 */
record Flag(ColleagueId worker, SpamPattern pattern, Optional<ColleagueId> other, double strength,
        Map<String, Double> evidence) {}
