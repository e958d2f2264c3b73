package org.cadre.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.cadre.suppression.Counts;
import org.cadre.suppression.Suppression;

/**
 * What may be shown of a ledger. A number with too few people behind it is left out, with as many of its neighbours as it
 * takes that nobody can subtract; a unit is shown where the one above it shows it as a row.
 */
final class Cover {
    private final Report report;
    private final SortedMap<String, Node> nodes;
    private final int least;
    private final Map<String, List<String>> below = new HashMap<>();
    private final Map<List<String>, Map<String, Boolean>> decided = new HashMap<>();

    /** @param least under how many people */
    Cover(Report report, Ledger ledger, int least) {
        this.report = report;
        this.nodes = ledger.nodes();
        this.least = least;
        nodes.keySet().stream().filter(node -> !node.isEmpty())
                .forEach(node -> below.computeIfAbsent(Units.above(node), _ -> new ArrayList<>()).add(node));
    }

    /** A unit's own number; empty where it is left out. */
    Optional<Amount> value(String unit, Measure measure) {
        return Optional.of(amount(unit, measure)).filter(_ -> shows(unit, measure));
    }

    /** Of each row of a unit's table its number; empty where it is left out. */
    SortedMap<String, Optional<Amount>> rows(String unit, Measure measure) {
        var rows = new TreeMap<String, Optional<Amount>>();
        node(unit).parts().forEach((part, values) -> rows.put(part,
                Optional.of(values.getOrDefault(measure.key(), Amount.NONE))
                        .filter(_ -> showsPart(unit, part, measure))));
        if (!report.parts())
            below(unit).forEach(child -> rows.put(child, value(child, measure)));
        else if (report.axes().contains(Axis.UNITS))
            below(unit).forEach(child -> rows.put(Axis.UNITS.key(child), value(child, measure)));
        return rows;
    }

    boolean shows(String unit, Measure measure) {
        if (report.key().named())
            return true;
        if (!measure.personal()) // of a company of few, whoever is in it knows whose request that was
            return !report.personal() || node(Units.COMPANY).heads() >= least;
        if (unit.isEmpty())
            return !report.personal() || amount(unit, measure).people() >= least;
        String above = Units.above(unit);
        return shows(above, measure) && decided
                .computeIfAbsent(List.of("unit", above, measure.key()), _ -> children(above, measure))
                .getOrDefault(unit, false);
    }

    boolean showsPart(String unit, String part, Measure measure) {
        return shows(unit, measure) && (!report.personal() || !measure.personal() || decided
                .computeIfAbsent(List.of("part", unit, measure.key()), _ -> parts(unit, measure))
                .getOrDefault(part, false));
    }

    /** Units of which anything is shown, from which to choose. */
    List<String> units() {
        return nodes.keySet().stream().filter(node -> !Units.direct(node))
                .filter(node -> report.measures().stream().filter(Measure::personal)
                        .anyMatch(measure -> shows(node, measure)))
                .toList();
    }

    private Map<String, Boolean> children(String unit, Measure measure) {
        var people = new TreeMap<String, Long>();
        var shown = new TreeMap<String, Boolean>();
        for (String child : below(unit)) {
            long some = amount(child, measure).people();
            // that nobody of a few has done something tells of each; of many it does not
            if (some == 0 && node(child).heads() >= least)
                shown.put(child, true);
            else
                people.put(child, some);
        }
        shown.putAll(enough(people));
        return shown;
    }

    /** Of each axis by itself, as its rows add up to the total. */
    private Map<String, Boolean> parts(String unit, Measure measure) {
        var people = new HashMap<Axis, SortedMap<String, Long>>();
        var shown = new TreeMap<String, Boolean>();
        node(unit).parts().forEach((part, values) -> {
            long some = values.getOrDefault(measure.key(), Amount.NONE).people();
            if (some == 0)
                shown.put(part, true);
            else
                people.computeIfAbsent(report.axis(part), _ -> new TreeMap<>()).put(part, some);
        });
        people.values().forEach(rows -> shown.putAll(enough(rows)));
        return shown;
    }

    /** The total stands above the table: where it could not, no row can. */
    private Map<String, Boolean> enough(SortedMap<String, Long> people) {
        var shown = new HashMap<String, Boolean>();
        if (people.isEmpty())
            return shown;
        var table = Suppression.of(
                new Counts(people.values().stream().map(some -> new long[]{some}).toArray(long[][]::new)), least);
        boolean total = table.at(people.size(), 0).isPresent();
        int row = 0;
        for (String key : people.keySet())
            shown.put(key, total && table.at(row++, 0).isPresent());
        return shown;
    }

    private List<String> below(String unit) {
        return below.getOrDefault(unit, List.of());
    }

    private Amount amount(String unit, Measure measure) {
        return node(unit).value(measure.key());
    }

    private Node node(String unit) {
        return nodes.getOrDefault(unit, Node.empty());
    }
}
