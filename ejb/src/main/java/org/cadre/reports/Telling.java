package org.cadre.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.cadre.reports.Measure.How;

/** What a reader is shown, with the numbers that follow from others. Those follow only from what is shown, and so betray nothing. */
final class Telling {
    private final Report report;
    private final Cover now;
    private final Optional<Cover> before;

    Telling(Report report, Cover now, Optional<Cover> before) {
        this.report = report;
        this.now = now;
        this.before = before;
    }

    /** A unit's own number; empty where it is left out. */
    Optional<Amount> value(String unit, Measure measure) {
        return switch (measure.how()) {
            case How.Gap(String of, String against) -> gaps(unit, of, against).map(Telling::unmet);
            case How.Ratio(String of) -> Optional.of(ratios(unit, of).values().stream().flatMap(Optional::stream)
                    .filter(one -> one.denominator() > 0).min(Telling::compare).orElse(Amount.NONE))
                    .filter(_ -> now.shows(unit, base(of)));
            case How.Trend(String of) -> trend(now.value(unit, base(of)),
                    before.flatMap(cover -> cover.value(unit, base(of))));
            case How.Sum _,How.Time _,How.Reach _,How.Spread _ -> now.value(unit, measure);
        };
    }

    /** Of each row of a unit's table its number; empty where it is left out. */
    SortedMap<String, Optional<Amount>> rows(String unit, Measure measure) {
        return switch (measure.how()) {
            case How.Gap(String of, String against) -> gaps(unit, of, against).orElseGet(TreeMap::new);
            case How.Ratio(String of) -> ratios(unit, of);
            case How.Trend(String of) -> trends(unit, base(of));
            case How.Sum _,How.Time _,How.Reach _,How.Spread _ -> now.rows(unit, measure);
        };
    }

    /** The share of each row in one less that in another; nothing where a total is left out. */
    private Optional<SortedMap<String, Optional<Amount>>> gaps(String unit, String of, String against) {
        var wanted = now.value(unit, base(of));
        var there = now.value(unit, base(against));
        if (wanted.isEmpty() || there.isEmpty())
            return Optional.empty();
        long all = wanted.get().numerator();
        long others = there.get().numerator();
        var supply = now.rows(unit, base(against));
        var gaps = new TreeMap<String, Optional<Amount>>();
        now.rows(unit, base(of)).forEach((row, one) -> gaps.put(row,
                one.flatMap(some -> supply.getOrDefault(row, Optional.of(Amount.NONE))
                        .map(other -> all == 0 || others == 0
                                ? Amount.NONE
                                : new Amount(0, some.numerator() * others - other.numerator() * all,
                                        all * others)))));
        return Optional.of(gaps);
    }

    private static Amount unmet(Map<String, Optional<Amount>> gaps) {
        return gaps.values().stream().flatMap(Optional::stream).filter(one -> one.denominator() > 0)
                .map(one -> new Amount(0, Math.max(0, one.numerator()), one.denominator()))
                .reduce((one, other) -> new Amount(0, one.numerator() + other.numerator(), one.denominator()))
                .orElse(Amount.NONE);
    }

    /** Each share against the highest of its axis that is shown. */
    private SortedMap<String, Optional<Amount>> ratios(String unit, String of) {
        var rows = now.rows(unit, base(of));
        var best = new HashMap<Axis, Amount>();
        rows.forEach((row, one) -> one.filter(some -> some.denominator() > 0)
                .ifPresent(some -> best.merge(report.axis(row), some,
                        (most, other) -> compare(most, other) < 0 ? other : most)));
        var ratios = new TreeMap<String, Optional<Amount>>();
        rows.forEach((row, one) -> ratios.put(row, one.map(some -> against(some,
                best.getOrDefault(report.axis(row), Amount.NONE)))));
        return ratios;
    }

    private static Amount against(Amount some, Amount best) {
        return some.denominator() == 0 || best.numerator() == 0
                ? Amount.NONE
                : new Amount(some.people(), some.numerator() * best.denominator(),
                        some.denominator() * best.numerator());
    }

    private static int compare(Amount one, Amount other) {
        return Double.compare(one.value().orElse(0), other.value().orElse(0));
    }

    private SortedMap<String, Optional<Amount>> trends(String unit, Measure measure) {
        var earlier = before.map(cover -> cover.rows(unit, measure));
        var trends = new TreeMap<String, Optional<Amount>>();
        now.rows(unit, measure).forEach((row, one) -> trends.put(row, trend(one, earlier.flatMap(
                rows -> rows.getOrDefault(row, Optional.of(Amount.NONE))))));
        return trends;
    }

    /** By how much there is more than before, in parts of that. */
    private static Optional<Amount> trend(Optional<Amount> one, Optional<Amount> earlier) {
        return one.flatMap(some -> earlier.map(less -> new Amount(some.people(), some.numerator() - less.numerator(),
                less.numerator())));
    }

    private Measure base(String key) {
        return report.measure(key).orElseThrow(() -> new IllegalArgumentException(key));
    }
}
