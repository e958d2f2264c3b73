package org.cadre.reports;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.cadre.governance.Classification;

/**
 * How the database finds the facts of each report: the time that it took, and by which index each table that grows was read.
 * A line with {@code Seq Scan} is one that reads all of a table, however old.
 */
public final class ReportPlans {
    private static final Set<String> GROWING = Set.of("ask", "act", "answer", "decision", "invitation",
            "plan_candidate",
            "audit_link", "revision", "wish", "ask_tag");
    private static final Pattern SCAN = Pattern.compile(
            "((?:Parallel )?(?:Seq|Index|Index Only|Bitmap Heap) Scan)(?: Backward)?(?: using (\\S+))? on (\\S+)");
    private static final Pattern INDEX = Pattern.compile("Bitmap Index Scan on (\\S+)");
    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");

    private ReportPlans() {}

    /** @param period that the facts are of */
    public static void print(Connection connection, String period, PrintStream out) throws SQLException {
        var month = Period.parse("period", period);
        for (Report report : reports()) {
            var scans = new TreeSet<String>();
            String time = "";
            for (String line : explained(connection, report, month)) {
                var scan = SCAN.matcher(line);
                var index = INDEX.matcher(line);
                var took = TIME.matcher(line);
                if (index.find())
                    scans.add("by " + index.group(1));
                else if (scan.find() && GROWING.contains(scan.group(3)))
                    scans.add(
                            scan.group(1) + (scan.group(2) == null ? " on " + scan.group(3) : " by " + scan.group(2)));
                else if (took.find())
                    time = took.group(1);
            }
            out.printf(Locale.ROOT, "%-16s %9s ms  %s%n", report.key().word(), time, String.join(", ", scans));
        }
    }

    private static List<Report> reports() {
        String rules = "{\"clearance-covers\",\"walls-hold\"}";
        return List.of(Definitions.resolution(), Definitions.routing(), Definitions.load(30),
                Definitions.policy(rules, "{\"walls-hold@1\"}"), Definitions.quality(), Definitions.portfolio(),
                Values.skills("{\"customer\"}"), Values.privacy(), Values.fairness(), Values.value(),
                Controls.classification("{\"clearance-covers=LEVEL\"}"), Controls.duties(), Controls.exceptions(),
                Controls.access(), Controls.integrity());
    }

    private static List<String> explained(Connection connection, Report report, Period month) throws SQLException {
        var values = new ArrayList<Object>(List.of(Timestamp.from(month.from(ZoneId.of("UTC"))),
                Timestamp.from(month.until(ZoneId.of("UTC"))), Classification.CONFIDENTIAL.ordinal()));
        values.addAll(report.extras());
        var order = new ArrayList<Object>();
        String facts = report.facts();
        var parameter = Pattern.compile("\\?(\\d)").matcher(facts);
        while (parameter.find())
            order.add(values.get(Integer.parseInt(parameter.group(1)) - 1));
        // the driver takes other question marks, those of JSON paths, where they are doubled
        String sql = parameter.replaceAll("\u0000").replace("?", "??").replace("\u0000", "?");
        var lines = new ArrayList<String>();
        try (var statement = connection.prepareStatement("explain analyze with fact as (" + sql
                + ") select unit, count(distinct person), count(*) from fact group by unit")) {
            for (int i = 0; i < order.size(); i++)
                statement.setObject(i + 1, order.get(i));
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
