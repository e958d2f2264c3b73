package org.cadre.reports;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cadre.governance.Classification;

/**
 * How the database counts the facts of each report: the time that all its statements took, and by which indexes.
 */
public final class ReportPlans {
    private static final Pattern BY = Pattern
            .compile("Index(?: Only)? Scan(?: Backward)? using (\\S+) on|Bitmap Index Scan on (\\S+)");
    private static final Pattern ALL = Pattern.compile("Seq Scan on (\\S+).* rows=([0-9.]+) loops");
    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");

    private ReportPlans() {}

    /** @param period that the facts are of */
    public static void print(Connection connection, String period, PrintStream out) throws SQLException {
        var month = Period.parse("period", period);
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        for (Report report : reports()) {
            var plan = new ArrayList<String>();
            for (String statement : CountedFacts.statements(report))
                plan.addAll(explained(connection, report, month, statement));
            double millis = plan.stream().map(TIME::matcher).filter(Matcher::find)
                    .mapToDouble(took -> Double.parseDouble(took.group(1))).sum();
            out.printf(Locale.ROOT, "%-16s %9.1f ms  %s%n", report.key().word(), millis,
                    String.join(", ", scans(plan)));
            connection.rollback();
        }
        connection.setAutoCommit(before);
    }

    /** How a plan that was carried out reads its tables: by an index, or all of a table with so many rows. */
    public static SortedSet<String> scans(List<String> plan) {
        var scans = new TreeSet<String>();
        for (String line : plan) {
            var by = BY.matcher(line);
            var all = ALL.matcher(line);
            if (by.find())
                scans.add("by " + (by.group(1) == null ? by.group(2) : by.group(1)));
            else if (all.find())
                scans.add("all of " + all.group(1) + ", " + all.group(2) + " rows");
        }
        return scans;
    }

    private static List<Report> reports() {
        String rules = "{\"clearance-covers\",\"walls-hold\"}";
        return List.of(Definitions.resolution(), Definitions.routing(), Definitions.load(30),
                Definitions.policy(rules, "{\"walls-hold@1\"}"), Definitions.quality(), Definitions.portfolio(),
                Values.skills("{\"customer\"}"), Values.privacy(), Values.fairness(), Values.value(),
                Controls.classification("{\"clearance-covers=LEVEL\"}"), Controls.duties(), Controls.exceptions(),
                Controls.access(), Controls.integrity());
    }

    private static List<String> explained(Connection connection, Report report, Period month, String statement)
            throws SQLException {
        var values = new ArrayList<Object>(List.of(Timestamp.from(month.from(ZoneId.of("UTC"))),
                Timestamp.from(month.until(ZoneId.of("UTC"))), Classification.CONFIDENTIAL.ordinal()));
        values.addAll(report.extras());
        var order = new ArrayList<Object>();
        var parameter = Pattern.compile("\\?(\\d)").matcher(statement);
        while (parameter.find())
            order.add(values.get(Integer.parseInt(parameter.group(1)) - 1));
        // the driver takes other question marks, those of JSON paths, where they are doubled
        String sql = parameter.replaceAll("\u0000").replace("?", "??").replace("\u0000", "?");
        var lines = new ArrayList<String>();
        try (var explain = connection.prepareStatement("explain analyze " + sql)) {
            for (int i = 0; i < order.size(); i++)
                explain.setObject(i + 1, order.get(i));
            try (var rows = explain.executeQuery()) {
                while (rows.next())
                    lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
