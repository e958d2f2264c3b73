package org.cadre.operation;

import java.util.Map;

/**
 * One thing that has to be so for this server to live or to serve.
 *
 * @param figures by name: milliseconds and counts
 */
public record Condition(String name, boolean met, Map<String, Long> figures) {
    public Condition {
        figures = Map.copyOf(figures);
    }
}
