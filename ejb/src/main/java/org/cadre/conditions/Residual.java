package org.cadre.conditions;

import static org.cadre.conditions.FactType.LEVEL;
import static org.cadre.conditions.FactType.NUMBER;
import static org.cadre.conditions.FactType.TEXT;
import static org.cadre.conditions.FactType.TEXTS;
import static org.cadre.conditions.FactType.TRUTH;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.conditions.Filter.Always;
import org.cadre.conditions.Filter.And;
import org.cadre.conditions.Filter.AnyOf;
import org.cadre.conditions.Filter.Between;
import org.cadre.conditions.Filter.Never;
import org.cadre.conditions.Filter.Not;
import org.cadre.conditions.Filter.Or;
import org.cadre.conditions.Filter.Unknown;
import org.cadre.conditions.Filter.Within;
import org.cadre.conditions.Term.Call;
import org.cadre.conditions.Term.Constant;
import org.cadre.conditions.Term.Items;
import org.cadre.conditions.Term.Known;
import org.cadre.conditions.Term.Opaque;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;

/**
 * Partial evaluation (Jones, Gomard and Sestoft 1993): a condition with the facts that are the same for everybody filled
 * in, what is left over a person's own facts kept as a filter.
 *
 * @param holds for whom the condition surely holds
 * @param open for whom it may hold: whoever it does not hold for is surely outside. Equal to {@code holds} where all of
 *     the condition could be translated
 * @param needs the person's facts that must be there, else the condition cannot be evaluated
 */
public record Residual(Filter holds, Filter open, Set<String> needs) {
    public Residual {
        needs = Set.copyOf(needs);
    }

    /** Whether the filter says all that the condition says. */
    public boolean exact() {
        return holds.equals(open);
    }

    /** Fills in what is known; a fact that the condition names and that is missing stays open. */
    public static Residual of(Condition condition, Vocabulary vocabulary, Facts known) {
        var rest = new Folding(vocabulary, known).filter(condition.term());
        var needs = condition.needs().stream().filter(name -> known.find(name).isEmpty()).collect(Collectors.toSet());
        return new Residual(approximate(rest, false), approximate(rest, true), needs);
    }

    /** Puts the cautious or the hopeful answer in the place of each unknown part. */
    private static Filter approximate(Filter filter, boolean unknown) {
        return switch (filter) {
            case Unknown _ -> truth(unknown);
            case Not not -> negated(approximate(not.of(), !unknown));
            case And and -> all(and.parts().stream().map(part -> approximate(part, unknown)).toList());
            case Or or -> any(or.parts().stream().map(part -> approximate(part, unknown)).toList());
            case Always _,Never _,Between _,AnyOf _,Within _ -> filter;
        };
    }

    /** The filter's first rendering: whether a person's facts are among those that it holds for. */
    public static boolean holds(Filter filter, Facts facts) {
        return switch (filter) {
            case Always _ -> true;
            case Never _ -> false;
            case Unknown _ -> throw new IllegalArgumentException("an unknown part holds for nobody in particular");
            case And and -> and.parts().stream().allMatch(part -> holds(part, facts));
            case Or or -> or.parts().stream().anyMatch(part -> holds(part, facts));
            case Not not -> !holds(not.of(), facts);
            case Between between -> facts.find(between.fact()).map(Residual::number)
                    .filter(value -> value >= between.from() && value <= between.to()).isPresent();
            case AnyOf any -> facts.find(any.fact()).stream().flatMap(Residual::texts)
                    .anyMatch(any.values()::contains);
            case Within within -> facts.find(within.fact()).stream().flatMap(Residual::texts)
                    .anyMatch(path -> Language.within(path, within.unit()));
        };
    }

    /** A number, level or truth as the index keeps it. */
    public static long number(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case Classification level -> level.ordinal();
            case Number number -> number.longValue();
            default -> throw new IllegalArgumentException("'" + value + "' is no number");
        };
    }

    private static Stream<String> texts(Object value) {
        return value instanceof Collection<?> list ? list.stream().map(Object::toString) : Stream.of(value.toString());
    }

    private static Filter truth(boolean holds) {
        return holds ? new Always() : new Never();
    }

    private static Filter negated(Filter filter) {
        return switch (filter) {
            case Always _ -> new Never();
            case Never _ -> new Always();
            case Not not -> not.of();
            default -> new Not(filter);
        };
    }

    private static Filter all(List<Filter> parts) {
        var left = parts.stream().filter(part -> !(part instanceof Always)).distinct().toList();
        if (left.stream().anyMatch(Never.class::isInstance))
            return new Never();
        return left.isEmpty() ? new Always() : left.size() == 1 ? left.getFirst() : new And(left);
    }

    private static Filter any(List<Filter> parts) {
        var left = parts.stream().filter(part -> !(part instanceof Never)).distinct().toList();
        if (left.stream().anyMatch(Always.class::isInstance))
            return new Always();
        return left.isEmpty() ? new Never() : left.size() == 1 ? left.getFirst() : new Or(left);
    }

    private record Folding(Vocabulary vocabulary, Facts known) {
        Filter filter(Term term) {
            return switch (term) {
                case Constant constant -> truth(Boolean.TRUE.equals(constant.value()));
                case Known fact -> value(fact).map(value -> truth(Boolean.TRUE.equals(value)))
                        .orElseGet(() -> new Between(fact.fact(), 1, 1));
                case Call call -> call(call);
                case Opaque _,Items _ -> new Unknown();
            };
        }

        private Filter call(Call call) {
            return switch (call.operator()) {
                case "_&&_" -> all(call.args().stream().map(this::filter).toList());
                case "_||_" -> any(call.args().stream().map(this::filter).toList());
                case "!_" -> negated(filter(call.args().getFirst()));
                case "_!=_" -> negated(two("_==_", call.args()));
                default -> two(call.operator(), call.args());
            };
        }

        private Filter two(String operator, List<Term> args) {
            var left = value(args.getFirst());
            var right = value(args.getLast());
            if (left.isPresent() && right.isPresent())
                return folded(operator, left.get(), right.get());
            if (left.isEmpty() && right.isEmpty())
                return new Unknown();
            return left.isEmpty()
                    ? over(operator, args.getFirst(), right.orElseThrow())
                    : over(mirrored(operator), args.getLast(), left.orElseThrow());
        }

        private static String mirrored(String operator) {
            return switch (operator) {
                case "_<_" -> "_>_";
                case "_<=_" -> "_>=_";
                case "_>_" -> "_<_";
                case "_>=_" -> "_<=_";
                case "@in" -> "has";
                case "subset" -> "superset";
                case "within" -> "above";
                default -> operator;
            };
        }

        /** A person's fact on the left, a value on the right. */
        private Filter over(String operator, Term left, Object value) {
            if (!(left instanceof Known(String fact)))
                return new Unknown();
            var type = vocabulary.find(fact).map(Fact::type).orElse(FactType.TIME);
            if (type == NUMBER || type == LEVEL || type == TRUTH)
                return ranged(operator, fact, value);
            if (type == TEXT)
                return texted(operator, fact, value);
            return type == TEXTS ? listed(operator, fact, value) : new Unknown();
        }

        private static Filter ranged(String operator, String fact, Object value) {
            if (value instanceof Collection<?> many)
                return operator.equals("@in")
                        ? any(many.stream().map(Residual::number).<Filter>map(one -> new Between(fact, one, one))
                                .toList())
                        : new Unknown();
            long bound = number(value);
            return switch (operator) {
                case "_==_" -> new Between(fact, bound, bound);
                case "_<_" -> bound == Long.MIN_VALUE ? new Never() : new Between(fact, Long.MIN_VALUE, bound - 1);
                case "_<=_" -> new Between(fact, Long.MIN_VALUE, bound);
                case "_>_" -> bound == Long.MAX_VALUE ? new Never() : new Between(fact, bound + 1, Long.MAX_VALUE);
                case "_>=_" -> new Between(fact, bound, Long.MAX_VALUE);
                default -> new Unknown();
            };
        }

        private static Filter texted(String operator, String fact, Object value) {
            return switch (operator) {
                case "_==_" -> new AnyOf(fact, Set.of(value.toString()));
                case "@in" -> anyOf(fact, value);
                case "within" -> new Within(fact, value.toString());
                default -> new Unknown();
            };
        }

        private static Filter listed(String operator, String fact, Object value) {
            return switch (operator) {
                case "has" -> new AnyOf(fact, Set.of(value.toString()));
                case "overlaps" -> anyOf(fact, value);
                case "superset" -> all(texts(value).<Filter>map(one -> new AnyOf(fact, Set.of(one))).toList());
                default -> new Unknown();
            };
        }

        private static Filter anyOf(String fact, Object values) {
            var set = texts(values).collect(Collectors.toUnmodifiableSet());
            return set.isEmpty() ? new Never() : new AnyOf(fact, set);
        }

        private static Filter folded(String operator, Object left, Object right) {
            return switch (operator) {
                case "_==_" -> truth(same(left).equals(same(right)));
                case "_<_" -> truth(compared(left, right) < 0);
                case "_<=_" -> truth(compared(left, right) <= 0);
                case "_>_" -> truth(compared(left, right) > 0);
                case "_>=_" -> truth(compared(left, right) >= 0);
                case "@in" -> truth(right instanceof Collection<?> list
                        && list.stream().map(Folding::same).toList().contains(same(left)));
                case "subset" -> truth(Language.subset(texts(left).toList(), texts(right).toList()));
                case "overlaps" -> truth(Language.overlaps(texts(left).toList(), texts(right).toList()));
                case "within" -> truth(Language.within(left.toString(), right.toString()));
                default -> new Unknown();
            };
        }

        /** What equals in CEL equals in Java. */
        private static Object same(Object value) {
            return switch (value) {
                case Collection<?> list -> list.stream().map(Folding::same).toList();
                case Classification level -> (long) level.ordinal();
                case Number number -> number.longValue();
                default -> value;
            };
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static int compared(Object left, Object right) {
            return ((Comparable) same(left)).compareTo(same(right));
        }

        private Optional<Object> value(Term term) {
            return switch (term) {
                case Constant constant -> Optional.of(constant.value());
                case Known fact -> vocabulary.find(fact.fact())
                        .flatMap(declared -> known.find(declared.name()).flatMap(declared.type()::celValue));
                case Items items -> list(items);
                case Call call -> decided(filter(call));
                case Opaque _ -> Optional.empty();
            };
        }

        private static Optional<Object> decided(Filter filter) {
            return switch (filter) {
                case Always _ -> Optional.of(true);
                case Never _ -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        private Optional<Object> list(Items items) {
            var values = items.of().stream().map(this::value).toList();
            return values.stream().allMatch(Optional::isPresent)
                    ? Optional.of(values.stream().map(Optional::orElseThrow).toList())
                    : Optional.empty();
        }
    }
}
