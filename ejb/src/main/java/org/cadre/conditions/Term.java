package org.cadre.conditions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cadre.governance.Classification;

/** A checked condition's syntax tree, as far as it is read as a sentence and turned into filters. */
public sealed interface Term {
    /** @param value Boolean, Long, String, Instant or Classification */
    record Constant(Object value) implements Term {}

    record Known(String fact) implements Term {}

    record Items(List<Term> of) implements Term {}

    /** @param operator CEL's own name of it: {@code _&&_}, {@code _<_}, {@code @in}, {@code subset} */
    record Call(String operator, List<Term> args) implements Term {
        boolean is(String wanted) {
            return operator.equals(wanted);
        }
    }

    /** Something that only CEL itself can evaluate. */
    record Opaque(String text, Set<String> facts) implements Term {}

    /** The facts that it names. */
    default Set<String> facts() {
        return switch (this) {
            case Constant _ -> Set.of();
            case Known known -> Set.of(known.fact());
            case Items items -> of(items.of());
            case Call call -> of(call.args());
            case Opaque opaque -> opaque.facts();
        };
    }

    private static Set<String> of(List<Term> parts) {
        return parts.stream().flatMap(part -> part.facts().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the levels are constants. */
    static java.util.Optional<Term> level(String name) {
        return java.util.Arrays.stream(Classification.values()).filter(level -> level.name().equals(name))
                .<Term>map(Constant::new).findFirst();
    }
}
