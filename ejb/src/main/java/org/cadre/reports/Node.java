package org.cadre.reports;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All numbers of one unit with all below it.
 *
 * @param heads how many colleagues it has
 * @param values by measure
 * @param parts by part, then by measure; empty where the report has none
 */
record Node(long heads, SortedMap<String, Amount> values, SortedMap<String, SortedMap<String, Amount>> parts) {
    static Node empty() {
        return new Node(0, new TreeMap<>(), new TreeMap<>());
    }

    Node with(long more) {
        return new Node(heads + more, values, parts);
    }

    Amount value(String measure) {
        return values.getOrDefault(measure, Amount.NONE);
    }

    SortedMap<String, Amount> part(String part) {
        return parts.computeIfAbsent(part, _ -> new TreeMap<>());
    }
}
