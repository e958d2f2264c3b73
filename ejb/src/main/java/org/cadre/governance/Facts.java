package org.cadre.governance;

import java.util.Map;
import java.util.TreeMap;

/** What is known of a case, by name (`ask.classification`); a rule that needs more than is there refuses. */
public record Facts(Map<String, Object> values) {
    public Facts {
        values = Map.copyOf(values);
    }

    public static Facts of(String name, Object value) {
        return new Facts(Map.of(name, value));
    }

    public Facts and(String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Facts(more);
    }

    /** @throws FactMissing naming the fact, also where it is there with another type */
    public <T> T need(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value))
            throw new FactMissing(name, type);
        return type.cast(value);
    }

    /** A rule asked for a fact that the case does not have. */
    public static class FactMissing extends RuntimeException {
        private static final long serialVersionUID = 1;

        FactMissing(String name, Class<?> type) {
            super("the case has no " + type.getSimpleName() + " '" + name + "'");
        }
    }
}
