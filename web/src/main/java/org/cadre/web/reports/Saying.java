package org.cadre.web.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.cadre.reports.Amount;
import org.cadre.reports.Axis;
import org.cadre.reports.Goal;
import org.cadre.reports.Measure;
import org.cadre.reports.Period;
import org.cadre.reports.Report;
import org.cadre.reports.ReportKey;
import org.cadre.reports.Statement;
import org.cadre.web.Option;
import org.cadre.web.language.Texts;
import org.cadre.web.reports.ReportView.Cell;
import org.cadre.web.reports.ReportView.Line;
import org.cadre.web.reports.ReportView.Row;

/** A statement in the reader's words. */
public record Saying(Statement statement, Texts t) {
    static Definition definition(Report report, Texts t) {
        return new Definition(report.key().name(), report.objective(), t.text("role." + report.owner()),
                report.sources());
    }

    ReportView.Told told() {
        var numbers = new Numbers(t);
        var measures = statement.report().measures();
        return new ReportView.Told(
                statement.closed().map(one -> new ReportView.Seal(one.at(), one.sha256())), statement.least(),
                measures.stream().map(measure -> line(measure, numbers)).toList(),
                measures.stream().map(this::label).toList(),
                Charts.shown(statement, ReportView.MOST_ROWS).stream().map(line -> row(line, measures, numbers))
                        .toList(),
                Charts.of(statement, numbers, this::label), query(Map.of("period", statement.period().toString(),
                        "unit", statement.unit())),
                wider());
    }

    /** Quarter and year, where too few took part for all that is told. */
    private List<Option> wider() {
        if (statement.figures().values().stream().anyMatch(figure -> figure.now().isPresent()))
            return List.of();
        return Arrays.stream(Period.Length.values()).filter(one -> one.compareTo(statement.period().length()) > 0)
                .map(one -> Period.of(one, statement.period().first()))
                .map(one -> Option.of(address("", Map.of("period", one.toString(), "unit", statement.unit())),
                        new Spans(t).said(one)))
                .toList();
    }

    private Line line(Measure measure, Numbers numbers) {
        var figure = statement.figure(measure);
        var goal = statement.report().goal(measure.key());
        return new Line(label(measure), numbers.said(measure, figure.now()), fraction(measure, figure.now(), numbers),
                numbers.said(measure, figure.before()),
                goal.map(one -> target(measure, one, numbers)).orElse(""),
                standing(measure, goal, figure.now()), behind(measure, figure.now(), statement.unit(), ""));
    }

    static String target(Measure measure, Goal goal, Numbers numbers) {
        return numbers.t().text(goal.upwards() ? "reports.atleast" : "reports.atmost",
                numbers.said(measure.unit(), goal.target()), numbers.said(measure.unit(), goal.threshold()));
    }

    private String fraction(Measure measure, Optional<Amount> amount, Numbers numbers) {
        return amount.filter(one -> measure.adds() && one.denominator() > 0 && measure.unit() != Measure.Unit.COUNT
                && measure.unit() != Measure.Unit.MINUTES && measure.unit() != Measure.Unit.ALPHA)
                .map(one -> t.text("reports.fraction", numbers.said(Measure.Unit.COUNT, one.numerator()),
                        numbers.said(Measure.Unit.COUNT, one.denominator())))
                .orElse("");
    }

    private static String standing(Measure measure, Optional<Goal> goal, Optional<Amount> amount) {
        OptionalDouble value = amount.map(measure::value).orElse(OptionalDouble.empty());
        return value.isEmpty() ? "" : goal.map(one -> one.of(value.getAsDouble()).name()).orElse("");
    }

    private Row row(Statement.Line line, List<Measure> measures, Numbers numbers) {
        boolean parts = statement.report().parts()
                && !statement.report().axis(line.key()).equals(Axis.UNITS);
        String unit = parts
                ? statement.unit()
                : statement.report().parts() ? Axis.UNITS.value(line.key()) : line.key();
        return new Row(label(line.key()),
                parts || !statement.units().contains(unit)
                        ? ""
                        : address("", Map.of("period", statement.period().toString(), "unit", unit)),
                measures.stream().map(measure -> {
                    Optional<Amount> amount = line.values().getOrDefault(measure.key(), Optional.empty());
                    return new Cell(cell(measure, amount, numbers),
                            behind(measure, amount, unit, parts ? line.key() : ""));
                }).toList());
    }

    /** A row that is too far from the best one is flagged in words. */
    private String cell(Measure measure, Optional<Amount> amount, Numbers numbers) {
        String said = numbers.said(measure, amount);
        boolean flagged = measure.how() instanceof Measure.How.Ratio
                && standing(measure, statement.report().goal(measure.key()), amount).equals("MISSED");
        return flagged ? t.text("reports.flagged", said) : said;
    }

    private String behind(Measure measure, Optional<Amount> amount, String unit, String part) {
        return amount.filter(one -> one.numerator() > 0 && !measure.rows().isEmpty()).map(_ -> address("/rows",
                Map.of("period", statement.period().toString(), "unit", unit, "part", part, "measure", measure.key())))
                .orElse("");
    }

    private String label(Measure measure) {
        return label(statement.report().key(), measure, t);
    }

    static String label(ReportKey report, Measure measure, Texts t) {
        return t.text("measure." + report + "." + measure.key());
    }

    private String label(String key) {
        return label(statement.report(), key, t);
    }

    /** A row's, or a unit's. */
    static String label(Report report, String key, Texts t) {
        if (!report.parts())
            return unit(key, t);
        var axis = report.axis(key);
        String value = axis.value(key);
        return switch (report.key()) {
            case PORTFOLIO -> axis.name().equals("by") ? by(value, t) : stage(key, t);
            case PRIVACY -> privacy(key, t);
            case FAIRNESS -> t.text("reports.group." + axis.name(),
                    axis.equals(Axis.UNITS) ? unit(value, t) : value);
            default -> Parts.label(report.key(), key, t);
        };
    }

    private static String privacy(String key, Texts t) {
        int dot = key.indexOf('.');
        if (dot < 0 || key.equals("out.PROFILE"))
            return t.text("reports.privacy." + key);
        String of = switch (key.substring(0, dot)) {
            case "purge" -> "retention.kind.";
            case "hold" -> "hold.scope.";
            default -> "signal.";
        };
        return t.text("reports.privacy." + key.substring(0, dot), t.text(of + key.substring(dot + 1)));
    }

    private static String by(String unit, Texts t) {
        return unit.isEmpty() ? t.text("reports.by.nobody") : t.text("reports.by", unit);
    }

    private static String stage(String key, Texts t) {
        int dot = key.indexOf('.');
        return dot < 0
                ? key
                : t.text("reports.kind." + key.substring(0, dot)) + ", "
                        + t.text("reports.stage." + key.substring(dot + 1));
    }

    public static String unit(String unit, Texts t) {
        if (unit.isEmpty())
            return t.text("reports.company");
        if (unit.equals("."))
            return t.text("reports.directly", t.text("reports.company"));
        return unit.endsWith("/.") ? t.text("reports.directly", unit.substring(0, unit.length() - 2)) : unit;
    }

    private String address(String page, Map<String, String> values) {
        return "/reports/" + statement.report().key().word() + page + "?" + query(values);
    }

    static String query(Map<String, String> values) {
        return List.of("period", "unit", "part", "measure").stream()
                .filter(name -> !values.getOrDefault(name, "").isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(values.getOrDefault(name, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
