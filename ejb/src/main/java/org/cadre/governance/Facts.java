package org.cadre.governance;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Those of these names that there are. */
    public Facts only(Set<String> names) {
        var some = new TreeMap<>(values);
        some.keySet().retainAll(names);
        return new Facts(some);
    }

    public Facts without(Collection<String> names) {
        var rest = new TreeMap<>(values);
        rest.keySet().removeAll(names);
        return new Facts(rest);
    }

    public Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Both together; of a fact that both have, the other's value. */
    public Facts and(Facts other) {
        var all = new TreeMap<>(values);
        all.putAll(other.values());
        return new Facts(all);
    }

    /** A rule asked for a fact that the case does not have, or has with another type. */
    public static class FactMissing extends RuntimeException {
        private static final long serialVersionUID = 1;

        public FactMissing(String name, String type) {
            super("the case has no " + type + " '" + name + "'");
        }
    }
}
