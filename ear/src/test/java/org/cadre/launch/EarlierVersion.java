package org.cadre.launch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.flywaydb.core.Flyway;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The data of the first version, as its own archive made them: commit a03bd87 was built and started by its run command with
 * a mail server that nobody listened at. Its demo company was loaded; the asker asked two questions through the API, the
 * expert accepted and answered one, the asker accepted that. Then every table was copied out in one transaction, without
 * sessions and the change log, whose numbers mean nothing in another PostgreSQL.
 */
final class EarlierVersion {
    /** The demo accounts' password, made up for this company that is made up too. */
    static final String PASSWORD = "ddmc7-64qpe-7z8j5-dt6ta";
    private static final String LAST_MIGRATION = "052";

    private EarlierVersion() {}

    /** Fills an empty home, so that the next start finds what the first version left. */
    static void fill(Path folder) throws IOException, InterruptedException, SQLException {
        List<Process> started = new ArrayList<>();
        try (Home home = Home.open(folder)) {
            home.secret("demo");
            Files.writeString(folder.resolve("secrets/demo"), PASSWORD);
            var database = new Database(home, 0, new Progress(System.out), command -> {
                Process process = command.start();
                started.add(process);
                return process;
            });
            database.start();
            var owner = database.access().asOwner();
            Flyway.configure().dataSource(owner.url(), owner.user(), owner.password())
                    .locations("classpath:db/migration").target(LAST_MIGRATION).load().migrate();
            int port = Postmaster.port(folder.resolve("postgres/data")).orElseThrow();
            try (Connection connection = Roles.connect(port, folder, "cadre")) {
                load(connection);
            }
        } finally {
            started.forEach(process -> RunRecord.stop(process.toHandle(), "INT"));
        }
    }

    private static void load(Connection connection) throws IOException, SQLException {
        var copies = new CopyManager((BaseConnection) connection);
        try (InputStream file = EarlierVersion.class.getResourceAsStream("first-version.zip");
                var zip = new ZipInputStream(Objects.requireNonNull(file));
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // tables in any order
            statement.execute("truncate flyway_schema_history"); // what comes has the checksums of that time
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var rows = new BufferedInputStream(zip);
                String table = entry.getName().replace(".copy", "");
                copies.copyIn("copy " + table + " (" + line(rows) + ") from stdin", rows);
            }
            for (String table : List.of("outbox", "decision"))
                statement.execute("select setval(pg_get_serial_sequence('%1$s', 'seq'), max(seq)) from %1$s"
                        .formatted(table));
        }
    }

    private static String line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = from.read(); next != '\n'; next = from.read())
            line.write(next);
        return line.toString(StandardCharsets.UTF_8);
    }
}
