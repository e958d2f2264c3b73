package org.cadre.sieve;

import java.util.List;

import org.cadre.conditions.Filter;
import org.cadre.index.FactFilter;

/** From what is left of a condition to what the index is asked. */
final class Translation {
    private Translation() {}

    /** For whom it surely holds: a part over facts that the index does not know holds for nobody, and under `not` for everybody. */
    static FactFilter surely(Filter filter) {
        return translated(filter, new FactFilter.Never());
    }

    private static FactFilter translated(Filter filter, FactFilter unknown) {
        return switch (filter) {
            case Filter.Always _ -> new FactFilter.Always();
            case Filter.Never _ -> new FactFilter.Never();
            case Filter.And and -> new FactFilter.And(all(and.parts(), unknown));
            case Filter.Or or -> new FactFilter.Or(all(or.parts(), unknown));
            case Filter.Not not -> new FactFilter.Not(translated(not.of(), opposite(unknown)));
            case Filter.Between between -> IndexedFacts.has(between.fact())
                    ? new FactFilter.Between(between.fact(), between.from(), between.to())
                    : unknown;
            case Filter.AnyOf any -> IndexedFacts.has(any.fact())
                    ? new FactFilter.AnyOf(any.fact(), any.values())
                    : unknown;
            case Filter.Within within -> IndexedFacts.has(within.fact())
                    ? new FactFilter.Within(within.fact(), within.unit())
                    : unknown;
            case Filter.Unknown _ -> unknown;
        };
    }

    private static List<FactFilter> all(List<Filter> parts, FactFilter unknown) {
        return parts.stream().map(part -> translated(part, unknown)).toList();
    }

    private static FactFilter opposite(FactFilter unknown) {
        return unknown instanceof FactFilter.Never ? new FactFilter.Always() : new FactFilter.Never();
    }
}
