package org.cadre.web.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.cadre.reports.Amount;
import org.cadre.reports.Closed;
import org.cadre.reports.Goal;
import org.cadre.reports.Measure;
import org.cadre.reports.Report;
import org.cadre.reports.Statement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report of one period and unit, as the API writes it.
 *
 * @param unit a path, empty for the whole company
 * @param closedAt when the period was closed; absent while it runs
 * @param sha256 of the closed figures of all units, in hexadecimal
 * @param least under how many people a number is left out
 * @param rows whose numbers add up to the figures, but for medians and the like
 */
@Schema(name = "Report")
public record ReportJson(String report, String period, String unit, @Nullable Instant closedAt, @Nullable String sha256,
        int least, Map<String, FigureJson> figures, List<RowJson> rows) {
    static final String EXAMPLE = """
            {"report": "resolution", "period": "2026-03", "unit": "", "closedAt": "2026-04-01T01:00:00Z", "sha256": \
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "least": 8, "figures": {"accepted": \
            {"unit": "PERCENT", "now": {"numerator": 62, "denominator": 100, "value": 0.62}}}, "rows": [{"row": \
            "Sales", "values": {"accepted": {"numerator": 62, "denominator": 100, "value": 0.62}}}]}""";

    /**
     * One number.
     *
     * @param now absent where it is left out
     * @param before of the period before; absent where it is left out or not known
     */
    @Schema(name = "ReportFigure")
    public record FigureJson(@Schema(implementation = Measure.Unit.class) String unit, @Nullable AmountJson now,
            @Nullable AmountJson before) {}

    /** @param value in the figure's unit, a percentage as a part of one; absent where there is nothing to tell of */
    @Schema(name = "ReportAmount")
    public record AmountJson(long numerator, long denominator, @Nullable Double value) {}

    /**
     * @param row a unit, one with `/.` for those directly in it, or a part such as a rule
     * @param values by measure; what is left out is missing
     */
    @Schema(name = "ReportRow")
    public record RowJson(String row, Map<String, AmountJson> values) {}

    /**
     * What a report is.
     *
     * @param objective of COBIT 2019
     * @param owner the role that answers for its targets
     * @param sources tables that it is computed from
     */
    @Schema(name = "ReportDefinition")
    public record DefinitionJson(String report, String objective, String owner, List<String> sources,
            List<MeasureJson> measures) {
        static final String EXAMPLE = """
                {"report": "resolution", "objective": "DSS02", "owner": "GOVERNANCE", "sources": ["ask", "act"], \
                "measures": [{"measure": "accepted", "unit": "PERCENT", "target": 0.6, "threshold": 0.4}]}""";

        static DefinitionJson of(Report report) {
            return new DefinitionJson(report.key().word(), report.objective(), report.owner().name(),
                    report.sources(), report.measures().stream().map(measure -> MeasureJson.of(report, measure))
                            .toList());
        }
    }

    /** @param threshold beyond which something has to be done */
    @Schema(name = "ReportMeasure")
    public record MeasureJson(String measure, @Schema(implementation = Measure.Unit.class) String unit,
            @Nullable Double target, @Nullable Double threshold) {
        static MeasureJson of(Report report, Measure measure) {
            var goal = report.goal(measure.key());
            return new MeasureJson(measure.key(), measure.unit().name(), goal.map(Goal::target).orElse(null),
                    goal.map(Goal::threshold).orElse(null));
        }
    }

    static ReportJson of(Statement statement) {
        var figures = new TreeMap<String, FigureJson>();
        for (Measure measure : statement.report().measures()) {
            var figure = statement.figure(measure);
            figures.put(measure.key(), new FigureJson(measure.unit().name(), amount(measure, figure.now()),
                    amount(measure, figure.before())));
        }
        return new ReportJson(statement.report().key().word(), statement.period().toString(), statement.unit(),
                statement.closed().map(Closed::at).orElse(null), statement.closed().map(Closed::sha256).orElse(null),
                statement.least(), figures, statement.lines().stream().map(line -> row(statement, line)).toList());
    }

    private static RowJson row(Statement statement, Statement.Line line) {
        var values = new TreeMap<String, AmountJson>();
        for (Measure measure : statement.report().measures())
            line.values().getOrDefault(measure.key(), Optional.empty())
                    .ifPresent(amount -> values.put(measure.key(), of(measure, amount)));
        return new RowJson(line.key(), values);
    }

    private static @Nullable AmountJson amount(Measure measure, Optional<Amount> amount) {
        return amount.map(one -> of(measure, one)).orElse(null);
    }

    private static AmountJson of(Measure measure, Amount amount) {
        OptionalDouble value = measure.value(amount);
        return new AmountJson(amount.numerator(), amount.denominator(),
                value.isPresent() ? value.getAsDouble() : null);
    }
}
