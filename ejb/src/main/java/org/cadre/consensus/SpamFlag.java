package org.cadre.consensus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing about a worker for a person to look at. Nothing may follow from it by itself.
 *
 * @param worker by number
 * @param strength from 0 to 1; compares only within one pattern
 * @param evidence the numbers that it comes from, by name, those of {@link SpamPatterns}
 */
public record SpamFlag(int worker, SpamPattern pattern, double strength, Map<String, Double> evidence) {
    public SpamFlag {
        strength = Math.clamp(strength, 0, 1);
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }
}
