package org.cadre.people;

import java.util.HashSet;
import java.util.Set;

/**
 * What the company's rules let somebody read of what is labelled.
 *
 * @param sets the labels under which they may read what anybody asks
 * @param own whether they may read what they ask themselves, whatever its labels
 */
public record Reading(Set<LabelSet> sets, boolean own) {
    /** Nothing but one's own. */
    public static final Reading OWN = new Reading(Set.of(), true);

    public Reading {
        sets = Set.copyOf(sets);
    }

    /** What both may read. */
    public Reading and(Reading other) {
        var both = new HashSet<>(sets);
        both.retainAll(other.sets);
        return new Reading(both, own && other.own);
    }
}
