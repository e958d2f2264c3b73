package org.cadre.web.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.reports.ReportKey;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /reports/{report}}: {@code period} and {@code unit}.
 *
 * @param word of the report in addresses
 * @param span the period in words
 * @param unit the unit in words
 * @param told empty where the period or the unit cannot be told of
 */
public record ReportView(String word, Definition definition, Form form, List<Option> periods, List<Option> units,
        String span, String unit, Optional<Told> told) implements View {
    /** Of more those are shown whose number in the picture is largest; the file has all. */
    public static final int MOST_ROWS = 200;

    /**
     * @param closed empty while the period runs
     * @param least under how many people a number is left out
     * @param query the end of an export's address
     * @param wider longer periods by address, where all of this one is left out
     */
    public record Told(Optional<Seal> closed, int least, List<Line> lines, List<String> columns, List<Row> rows,
            Optional<Chart> chart, String query, List<Option> wider) {}

    public record Seal(Instant at, String hash) {}

    /**
     * One number.
     *
     * @param fraction of what it came, or empty
     * @param before of the period before
     * @param target what is wanted, or empty
     * @param standing MET, NEAR or MISSED; empty where nothing is wanted or told
     * @param behind address of the rows behind it, or empty
     */
    public record Line(String label, String now, String fraction, String before, String target, String standing,
            String behind) {}

    /** @param into address of the same report for it, or empty */
    public record Row(String label, String into, List<Cell> cells) {}

    /** @param behind address of the rows behind it, or empty */
    public record Cell(String said, String behind) {}

    /** Whether controls found it, so that nothing is left out. */
    public boolean named() {
        return ReportKey.valueOf(definition.key()).named();
    }

    @Override
    public String template() {
        return "reports/report";
    }
}
