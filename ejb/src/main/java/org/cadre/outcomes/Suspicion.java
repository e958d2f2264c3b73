package org.cadre.outcomes;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.cadre.consensus.SpamPattern;
import org.cadre.people.ColleagueId;

/**
 * A flag for a person to look at.
 *
 * @param worker nobody's to be shown
 * @param strength 0 to 1, comparable within one pattern
 * @param evidence the numbers that it comes from
 * @param verdict what a person made of it, once one has looked
 */
public record Suspicion(FlagId id, ColleagueId worker, SpamPattern pattern, Optional<ColleagueId> other,
        double strength, SortedMap<String, Double> evidence, Instant foundAt, Optional<Verdict> verdict,
        Optional<Instant> lookedAt, String reason) {
    public Suspicion {
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    }

    /** FINE, or the worker's judgments of the batch are EXCLUDED. */
    public enum Verdict {
        FINE, EXCLUDED
    }
}
