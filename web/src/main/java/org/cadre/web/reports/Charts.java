package org.cadre.web.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cadre.reports.Goal;
import org.cadre.reports.Measure;
import org.cadre.reports.ReportKey;
import org.cadre.reports.Statement;

/** Which number of a report has a picture, and how it looks. */
final class Charts {
    private static final int MOST = 20;

    private Charts() {}

    static String measure(ReportKey key) {
        return switch (key) {
            case RESOLUTION -> "accepted";
            case ROUTING -> "at-once";
            case LOAD -> "used";
            case POLICY -> "met";
            case QUALITY -> "gold-right";
            case PORTFOLIO -> "items";
            case SKILLS -> "demand";
            case PRIVACY -> "purged";
            case FAIRNESS -> "offered";
            case VALUE -> "minutes";
            case CLASSIFICATION -> "attempts";
            case DUTIES -> "conflicts";
            case EXCEPTIONS -> "open";
            case ACCESS -> "reviewed";
            case INTEGRITY -> "checks";
        };
    }

    /** Empty where there are no two bars to compare. */
    static Optional<Chart> of(Statement statement, Numbers numbers, Function<String, String> label) {
        var measure = statement.report().measure(measure(statement.report().key())).orElseThrow();
        var goal = statement.report().goal(measure.key()).map(Goal::target);
        double whole = measure.unit() == Measure.Unit.PERCENT ? 1 : 0;
        var lines = lines(statement, measure);
        double most = Math.max(Math.max(whole, goal.orElse(0.0)), lines.stream()
                .mapToDouble(line -> value(line, measure).orElse(0)).max().orElse(0));
        List<Chart.Bar> bars = new ArrayList<>();
        for (var line : lines)
            value(line, measure).ifPresent(value -> bars.add(new Chart.Bar(label.apply(line.key()),
                    numbers.said(measure.unit(), value), value / Math.max(most, Double.MIN_NORMAL))));
        return bars.size() < 2 || most == 0
                ? Optional.empty()
                : Optional.of(new Chart(numbers.t().text("measure." + statement.report().key() + "." + measure.key()),
                        bars, goal.map(one -> OptionalDouble.of(one / most)).orElse(OptionalDouble.empty())));
    }

    /** Amounts of one axis only, since those of another are the same things once more. Of many the largest. */
    private static List<Statement.Line> lines(Statement statement, Measure measure) {
        var report = statement.report();
        return largest(statement.lines().stream()
                .filter(line -> measure.unit() == Measure.Unit.PERCENT || !report.parts()
                        || report.axis(line.key()).equals(report.axes().getFirst()))
                .toList(), measure, MOST);
    }

    /** In their order. */
    private static List<Statement.Line> largest(List<Statement.Line> lines, Measure measure, int most) {
        if (lines.size() <= most)
            return lines;
        var kept = lines.stream().sorted(Comparator.comparingDouble(
                (Statement.Line line) -> value(line, measure).orElse(-1)).reversed()).limit(most)
                .collect(Collectors.toSet());
        return lines.stream().filter(kept::contains).toList();
    }

    /** What a page shows of a long table, by the number that has the picture. */
    static List<Statement.Line> shown(Statement statement, int most) {
        return largest(statement.lines(),
                statement.report().measure(measure(statement.report().key())).orElseThrow(), most);
    }

    private static OptionalDouble value(Statement.Line line, Measure measure) {
        return line.values().getOrDefault(measure.key(), Optional.empty()).map(measure::value)
                .orElse(OptionalDouble.empty());
    }
}
