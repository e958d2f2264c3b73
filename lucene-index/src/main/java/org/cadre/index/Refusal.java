package org.cadre.index;

import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps out whom something holds for, and whoever lacks a fact: what cannot be told is refused.
 *
 * @param holds for whom, of those who have all facts
 * @param needs facts that must be there, beside those that {@code holds} names
 */
public record Refusal(FactFilter holds, Set<String> needs) {

    public Refusal {
        Set<String> all = new TreeSet<>(needs);
        all.addAll(holds.facts());
        needs = Set.copyOf(all);
    }

    /** Of whoever lacks a fact that the filter names, and whom it holds for. */
    public static Refusal of(FactFilter holds) {
        return new Refusal(holds, Set.of());
    }
}
