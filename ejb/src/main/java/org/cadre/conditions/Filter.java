package org.cadre.conditions;

import java.util.List;
import java.util.Set;

/**
 * What is left of a condition over people once the ask's own facts are filled in. Two renderings say the same:
 * {@link Residual#holds} on facts, and the index's query.
 */
public sealed interface Filter {
    record Always() implements Filter {}

    record Never() implements Filter {}

    record And(List<Filter> parts) implements Filter {}

    record Or(List<Filter> parts) implements Filter {}

    record Not(Filter of) implements Filter {}

    /** A number, level (by its place, from 0) or truth (0 or 1) from one bound to another, both included. */
    record Between(String fact, long from, long to) implements Filter {}

    /** A text that is one of these, or a list that has one of them. */
    record AnyOf(String fact, Set<String> values) implements Filter {}

    /** A path that is this one or below it. */
    record Within(String fact, String unit) implements Filter {}

    /** A part that no query can say: only the whole condition, evaluated on one person's facts, can tell. */
    record Unknown() implements Filter {}
}
