package org.cadre.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.cadre.launch.DatabaseAccess;
import org.cadre.reports.ReportPlans;

/** By which indexes statements found their rows, as the database logs it of its own; all statements, whoever sends them. */
record Explained(DatabaseAccess database) {
    private static final Pattern PLAN = Pattern
            .compile("duration: ([0-9.]+) ms  plan:\\R\\tQuery Text: (.*(?:\\R\\t.*)*)");
    private static final int LONGEST = 70;
    private static final int WRITTEN_MILLIS = 1000;

    /** Once, before a server connects. */
    static void prepare(DatabaseAccess database) throws IOException, SQLException {
        try (Connection connection = connection(database)) {
            Query.done(connection, "alter system set session_preload_libraries = 'auto_explain'");
            Query.done(connection, "select pg_reload_conf()");
        }
    }

    /** A line for each statement that was sent meanwhile. */
    List<String> of(Served.Work work) throws Exception {
        Path log = Served.home().resolve("logs/postgres.log");
        long begin = Files.size(log);
        set("0", "on");
        try {
            work.run();
        } finally {
            set("-1", "off");
        }
        byte[] all = Files.readAllBytes(log);
        String logged = new String(all, (int) begin, all.length - (int) begin, StandardCharsets.UTF_8);
        var lines = new ArrayList<String>();
        var plan = PLAN.matcher(logged);
        while (plan.find()) {
            String query = plan.group(2).lines().findFirst().orElse("");
            lines.add(String.format(Locale.ROOT, "%9s ms  %-70s  %s", plan.group(1),
                    query.substring(0, Math.min(query.length(), LONGEST)),
                    String.join(", ", ReportPlans.scans(plan.group(2).lines().toList()))));
        }
        return lines;
    }

    private void set(String least, String analyze) throws IOException, SQLException, InterruptedException {
        try (Connection connection = connection(database)) {
            Query.done(connection, "alter system set auto_explain.log_min_duration = " + least);
            Query.done(connection, "alter system set auto_explain.log_analyze = " + analyze);
            Query.done(connection, "select pg_reload_conf()");
        }
        Thread.sleep(WRITTEN_MILLIS); // the sessions learn of it by a signal
    }

    private static Connection connection(DatabaseAccess database) throws IOException, SQLException {
        return DriverManager.getConnection(database.url(), "postgres",
                Files.readString(Served.home().resolve("secrets/database-owner")).strip());
    }
}
