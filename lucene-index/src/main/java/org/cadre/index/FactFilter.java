package org.cadre.index;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says for which experts something holds, by their {@link ExpertFacts facts}. A fact that is not there equals nothing. */
public sealed interface FactFilter {

    /** For everybody. */
    record Always() implements FactFilter {}

    /** For nobody. */
    record Never() implements FactFilter {}

    /** For whom all parts hold; everybody if there is none. */
    record And(List<FactFilter> parts) implements FactFilter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** For whom any part holds; nobody if there is none. */
    record Or(List<FactFilter> parts) implements FactFilter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** For whom the other does not hold, also because they lack a fact. */
    record Not(FactFilter of) implements FactFilter {}

    /** A number from one bound to another, both included. */
    record Between(String fact, long from, long to) implements FactFilter {}

    /** At least one text is one of these. */
    record AnyOf(String fact, Set<String> values) implements FactFilter {
        public AnyOf {
            values = Set.copyOf(values);
        }
    }

    /** At least one text is this path or below it, parts being parted by {@code /}. */
    record Within(String fact, String path) implements FactFilter {}

    /** The facts that it names. */
    default Set<String> facts() {
        return switch (this) {
            case Always _,Never _ -> Set.of();
            case And and -> all(and.parts());
            case Or or -> all(or.parts());
            case Not not -> not.of().facts();
            case Between between -> Set.of(between.fact());
            case AnyOf any -> Set.of(any.fact());
            case Within within -> Set.of(within.fact());
        };
    }

    private static Set<String> all(List<FactFilter> parts) {
        Set<String> facts = new TreeSet<>();
        parts.forEach(part -> facts.addAll(part.facts()));
        return facts;
    }
}
