package org.cadre.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cadre.csv.Sheet;

/** Statements for a program that reads CSV: a row for each number. What is left out has no numbers. */
public record Table(List<List<String>> rows) {
    private static final List<String> HEADER = List.of("report", "period", "state", "row", "measure", "unit",
            "numerator", "denominator", "value", "value_before");

    public static Table of(List<Statement> statements) {
        var rows = new ArrayList<List<String>>();
        statements.forEach(one -> add(one, rows));
        return new Table(rows);
    }

    private static void add(Statement statement, List<List<String>> rows) {
        for (Measure measure : statement.report().measures()) {
            var figure = statement.figure(measure);
            rows.add(row(statement, "", measure, figure.now(), figure.before()));
        }
        for (var line : statement.lines())
            for (Measure measure : statement.report().measures())
                rows.add(row(statement, line.key(), measure,
                        line.values().getOrDefault(measure.key(), Optional.empty()), Optional.empty()));
    }

    public String text() {
        return Sheet.of(HEADER, rows);
    }

    private static List<String> row(Statement statement, String key, Measure measure, Optional<Amount> now,
            Optional<Amount> before) {
        return List.of(statement.report().key().word(), statement.period().toString(),
                statement.closed().map(Closed::sha256).orElse("running"), key, measure.key(), measure.unit().name(),
                now.map(one -> Long.toString(one.numerator())).orElse(""),
                now.map(one -> Long.toString(one.denominator())).orElse(""), value(measure, now),
                value(measure, before));
    }

    private static String value(Measure measure, Optional<Amount> amount) {
        var value = amount.map(measure::value).filter(java.util.OptionalDouble::isPresent);
        return value.map(one -> String.format(Locale.ROOT, "%.4f", one.getAsDouble())).orElse("");
    }
}
