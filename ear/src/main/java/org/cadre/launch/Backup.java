package org.cadre.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Backs up a PostgreSQL of ours while it runs, by its low-level interface, and the secrets of the home. A slot of this
 * connection keeps the log that is needed until it is copied.
 *
 * @see <a href="https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP">the interface</a>
 */
final class Backup {
    static final String ABOUT = "cadre-backup.properties";
    static final String DATA = "data";
    static final String HOME = "home";
    /** Of the home: what is made anew, or belongs to one run. */
    private static final List<String> NOT_OF_HOME = List.of("postgres", "postgresql-", "payara-", "index", "logs",
            "run",
            "lock");
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots",
            "pg_stat_tmp", "pg_subtrans", "pg_replslot");
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
            "tablespace_map", "backup_manifest", "pg_internal.init", "current_logfiles");
    private static final Path CONTROL = Path.of("global", "pg_control");

    private final Path home;
    private final Path data;
    private final int port;

    Backup(Path home, int port) {
        this.home = home;
        this.data = home.resolve("postgres/data");
        this.port = port;
    }

    void write(Path file) throws IOException {
        try (Connection connection = Roles.connect(port, home, "postgres"); var writer = new BackupWriter(file)) {
            writer.text(ABOUT, about());
            writeHome(writer);
            text(connection,
                    "select pg_create_physical_replication_slot('cadre_backup_' || pg_backend_pid(), true, true)");
            String begin = Objects.requireNonNull(
                    text(connection, "select pg_walfile_name(pg_backup_start('cadre', true))"));
            writeData(writer);
            writer.file(DATA + "/" + CONTROL, data.resolve(CONTROL));
            try (var statement = connection.createStatement();
                    var end = statement.executeQuery(
                            "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
                end.next();
                writer.text(DATA + "/backup_label", end.getString(1));
                writeLog(writer, begin, end.getString(2));
            }
            writer.finish();
        } catch (SQLException e) {
            throw new StartFailed("The database could not be backed up: " + e.getMessage(), e);
        }
    }

    private String about() throws IOException, SQLException {
        try (Connection connection = Roles.connect(port, home, Database.NAME)) {
            String schema = text(connection, "select to_regclass('public.flyway_schema_history')") == null
                    ? "0"
                    : text(connection, "select max(version::int) from flyway_schema_history where success");
            return "format=1\npostgresql=" + Files.readString(data.resolve("PG_VERSION")).strip() + "\nschema=" + schema
                    + "\nmade=" + Instant.now() + "\n";
        }
    }

    private void writeHome(BackupWriter writer) throws IOException {
        try (Stream<Path> children = Files.list(home)) {
            for (Path child : children.sorted().toList())
                if (NOT_OF_HOME.stream().noneMatch(child.getFileName().toString()::startsWith))
                    writeAll(writer, HOME, home, child);
        }
    }

    private void writeData(BackupWriter writer) throws IOException {
        try (Stream<Path> children = Files.list(data)) {
            for (Path child : children.sorted().toList())
                writeAll(writer, DATA, data, child);
        }
        writer.folder(DATA + "/pg_wal/archive_status");
    }

    private void writeAll(BackupWriter writer, String place, Path root, Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!isWanted(folder))
                    return FileVisitResult.SKIP_SUBTREE;
                writer.folder(name(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isWanted(file))
                    writer.file(name(file), file);
                return FileVisitResult.CONTINUE;
            }

            /** What the running database takes away meanwhile is not needed: its log knows. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException)
                    return FileVisitResult.CONTINUE;
                throw failure;
            }

            private boolean isWanted(Path path) {
                return !place.equals(DATA) || wanted(root.relativize(path));
            }

            private String name(Path path) {
                return place + "/" + root.relativize(path);
            }
        });
    }

    private static boolean wanted(Path inside) {
        String name = inside.getFileName().toString();
        boolean emptied = inside.getNameCount() > 1 && EMPTIED.contains(inside.getName(0).toString());
        return !emptied && !LEFT_OUT.contains(name)
                && !name.startsWith("pgsql_tmp") && !inside.equals(CONTROL);
    }

    /** The log from the beginning to the end of the copying, whose last file PostgreSQL has closed. */
    private void writeLog(BackupWriter writer, String first, String last) throws IOException {
        try (Stream<Path> log = Files.list(data.resolve("pg_wal"))) {
            for (Path file : log.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0)
                    writer.file(DATA + "/pg_wal/" + name, file);
            }
        }
    }

    private static @Nullable String text(Connection connection, String query)
            throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
