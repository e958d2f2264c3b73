package org.cadre.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.people.ColleagueId;
import org.cadre.reports.CountedFacts.Span;
import org.cadre.reports.Measure.How;
import org.cadre.worktime.WorkingTime;
import org.cadre.worktime.WorkingTimes;

/** Computes all figures of a report at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Computing {
    @Inject
    private CountedFacts facts;
    @Inject
    private WorkingTimes times;

    protected Computing() {}

    public SortedMap<String, Node> nodes(Report report, Window window) {
        facts.gather(report, window);
        var nodes = new TreeMap<String, Node>();
        nodes.put(Units.COMPANY, Node.empty());
        facts.heads().forEach((unit, heads) -> Units.of(unit)
                .forEach(node -> nodes.merge(node, Node.empty().with(heads), (old, _) -> old.with(heads))));
        facts.leaves(report).forEach(leaf -> Units.of(leaf.unit())
                .forEach(node -> add(report, nodes.computeIfAbsent(node, _ -> Node.empty()), leaf)));
        crowd(report, nodes);
        var samples = new HashMap<String, Map<Place, Sample>>();
        for (Measure measure : report.measures())
            switch (measure.how()) {
                case How.Time time -> samples.computeIfAbsent(time.from() + ' ' + time.until(),
                        _ -> samples(report, measure, time)).forEach(
                                (place, sample) -> values(nodes, place)
                                        .put(measure.key(), sample.quantile(time.percent())));
                case How.Spread spread -> spread(measure, spread, nodes);
                case How.Reach() -> nodes.values().forEach(node -> node.values().computeIfPresent(measure.key(),
                        (_, one) -> new Amount(one.people(), one.numerator(), node.heads())));
                case How.Sum _,How.Gap _,How.Ratio _,How.Trend _ -> {
                }
            }
        facts.forget();
        return nodes;
    }

    private void crowd(Report report, Map<String, Node> nodes) {
        var crowds = new HashMap<Place, Map<String, Long>>();
        facts.crowds(report).forEach(crowd -> crowd.people().forEach((key, people) -> crowds
                .computeIfAbsent(new Place(crowd.node(), crowd.part()), _ -> new HashMap<>())
                .merge(key, people, Math::min)));
        crowds.forEach((place, crowd) -> crowd.forEach((key, people) -> values(nodes, place).computeIfPresent(key,
                (_, one) -> new Amount(people, one.numerator(), one.denominator()))));
    }

    private static Map<String, Amount> values(Map<String, Node> nodes, Place place) {
        var node = nodes.computeIfAbsent(place.node(), _ -> Node.empty());
        return place.part().map(node::part).orElse(node.values());
    }

    private static void add(Report report, Node node, CountedFacts.Leaf leaf) {
        var values = leaf.part().map(node::part).orElse(node.values());
        leaf.values().forEach((key, amount) -> values.merge(key, amount,
                (one, other) -> one.plus(other, count(report, key))));
    }

    private static boolean count(Report report, String key) {
        return report.measure(key).filter(one -> one.how() instanceof How.Sum(_, String under) && under.isEmpty())
                .isPresent();
    }

    /** Of all measures that are a quantile of the same times. */
    private Map<Place, Sample> samples(Report report, Measure measure, How.Time time) {
        var spans = facts.spans(report, measure, time);
        var clocks = times.of(spans.stream().map(Span::person).collect(Collectors.toSet()));
        var samples = new HashMap<Place, Sample>();
        for (Span span : spans) {
            long worked = worked(clocks, span);
            for (String node : Units.of(span.unit())) {
                samples.computeIfAbsent(new Place(node, Optional.empty()), _ -> new Sample()).add(span.person(),
                        worked);
                span.parts().forEach(part -> samples
                        .computeIfAbsent(new Place(node, Optional.of(part.key())), _ -> new Sample())
                        .add(part.who(), worked));
            }
        }
        return samples;
    }

    private record Place(String node, Optional<String> part) {}

    private static long worked(Map<ColleagueId, WorkingTime> clocks, Span span) {
        return Objects.requireNonNull(clocks.get(span.person())).between(span.from(), span.until()).toMinutes();
    }

    private void spread(Measure measure, How.Spread spread, Map<String, Node> nodes) {
        var loads = new HashMap<String, List<Long>>();
        facts.burdens(measure, spread).forEach(one -> Units.of(one.unit())
                .forEach(node -> loads.computeIfAbsent(node, _ -> new ArrayList<>()).add(one.load())));
        loads.forEach((node, found) -> nodes.computeIfAbsent(node, _ -> Node.empty()).values().put(measure.key(),
                Spreads.of(spread.kind(), found.stream().mapToLong(Long::longValue).toArray())));
    }
}
