package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One database, backed up once while rows come in; what becomes of the backup in other homes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
    private static final int SCHEMA = 7;

    @TempDir
    static Path folder = Path.of("replaced");
    private final List<Process> databases = new ArrayList<>();
    private Path backup = Path.of("replaced");
    private long before;
    private long after;
    private String password = "";

    @BeforeAll
    void backUpWhileRowsComeIn() throws Exception {
        backup = folder.resolve("cadre.backup");
        Path from = folder.resolve("from");
        try (Home home = Home.open(from)) {
            password = home.secret("demo");
            Files.createDirectories(from.resolve("index/server"));
            Files.writeString(from.resolve("index/server/segments_1"), "to be made anew");
            int port = start(home);
            try (Connection owner = connect(port, home); var statement = owner.createStatement()) {
                statement.execute("create table flyway_schema_history (version text, success boolean)");
                statement.execute("insert into flyway_schema_history values ('6', true), ('7', true), ('8', false)");
                statement.execute("create table kept (id bigint primary key, text text not null)");
                whileRowsComeIn(port, home, () -> new Backup(from, port).write(backup));
            }
            stopAll();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Rows of 8 kB, one transaction each, from before the backup begins until after it has ended. */
    private void whileRowsComeIn(int port, Home home, Work work) throws Exception {
        var acknowledged = new AtomicLong();
        var go = new AtomicBoolean(true);
        Thread writer = Thread.ofPlatform().start(() -> {
            try (Connection connection = connect(port, home);
                    var insert = connection.prepareStatement(
                            "insert into kept select ?, string_agg(md5(random()::text), '') from generate_series(1, 250)")) {
                for (long id = 1; go.get(); id++) {
                    insert.setLong(1, id);
                    insert.executeUpdate();
                    acknowledged.set(id);
                }
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        while (acknowledged.get() < 200)
            Thread.onSpinWait();
        before = acknowledged.get();
        work.run();
        after = acknowledged.get();
        go.set(false);
        writer.join();
    }

    @AfterAll
    void stopAll() {
        databases.forEach(database -> RunRecord.stop(database.toHandle(), "INT"));
        databases.clear();
    }

    @Test
    void whatWasAcknowledgedBeforeIsThereAndNothingIsTorn() throws Exception {
        assertThat(after).as("rows that came in meanwhile").isGreaterThan(before);
        Path to = folder.resolve("to");
        restore(to).from(backup);
        try (Home home = Home.open(to)) {
            assertThat(home.secret("demo")).isEqualTo(password);
            int port = start(home);
            try (Connection owner = connect(port, home);
                    var statement = owner.createStatement();
                    var row = statement.executeQuery("select count(*), max(id), min(length(text)) from kept")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(row.getLong(2)).isBetween(before, after + 1);
                assertThat(row.getLong(3)).isEqualTo(8000);
                System.out.println("Of " + before + " rows before and " + after + " after the backup "
                        + row.getLong(1) + " were restored from " + Files.size(backup) / 1_000_000 + " MB");
            }
            try (Connection owner = connect(port, home); var statement = owner.createStatement()) {
                statement.execute("insert into kept values (0, 'goes on')");
                statement.execute("create extension if not exists plpgsql");
            }
        }
        assertThat(to.resolve("index")).doesNotExist();
        assertThat(to.resolve("restoring")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(to.resolve("secrets/demo")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        stopAll();
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aHomeThatIsNotEmptyIsLeftAsItIs() throws IOException {
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("mine"), "mine");
        assertThatThrownBy(() -> restore(full).from(backup)).isInstanceOf(StartFailed.class)
                .hasMessage("cadre.home " + full + " is not empty; a backup is restored into an empty one: "
                        + "choose another with -Dcadre.home=DIR.");
        assertThat(full.resolve("mine")).hasContent("mine");
    }

    @Test
    void aByteThatChangedIsSeen() throws IOException {
        long size = Files.size(backup);
        for (long place : List.of(20L, size / 3, size / 2, size - 100)) {
            Path damaged = Files.copy(backup, folder.resolve("damaged-" + place));
            try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
                file.seek(place);
                int byteThere = file.read();
                file.seek(place);
                file.write(byteThere ^ 0x10);
            }
            assertDamaged(damaged, place);
        }
    }

    @Test
    void whatWasCutShortIsSeen() throws IOException {
        for (long length : List.of(0L, 100L, Files.size(backup) / 2, Files.size(backup) - 9)) {
            Path cut = Files.copy(backup, folder.resolve("cut-" + length));
            try (var file = new RandomAccessFile(cut.toFile(), "rw")) {
                file.setLength(length);
            }
            assertDamaged(cut, length);
        }
    }

    @Test
    void anyOtherFileIsNone() throws IOException {
        assertDamaged(Files.writeString(folder.resolve("any.txt"), "dear diary"), 0);
    }

    private void assertDamaged(Path file, long place) throws IOException {
        Path to = folder.resolve("to-" + file.getFileName());
        assertThatThrownBy(() -> restore(to).from(file)).as("at %d", place).isInstanceOf(StartFailed.class)
                .hasMessageStartingWith("The backup " + file + " is damaged or none (")
                .hasMessageEndingWith("); nothing was restored.");
        try (Stream<Path> left = Files.list(to)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("lock");
        }
    }

    @Test
    void aBackupOfANewerVersionOrOfAnotherPostgresqlIsRefused() throws IOException {
        assertThatThrownBy(() -> new Restore(folder.resolve("older"), Database.version(), SCHEMA - 1).from(backup))
                .hasMessage("The backup was made by a newer version of Cadre (schema 7, this one knows 6); "
                        + "restore it with that.");
        assertThatThrownBy(() -> new Restore(folder.resolve("other"), "17", SCHEMA).from(backup))
                .hasMessage("The backup is of PostgreSQL " + Database.version() + ", but this is 17; restore it with "
                        + "the version of Cadre that made it.");
    }

    private static Restore restore(Path into) throws IOException {
        return new Restore(into, Database.version(), SCHEMA);
    }

    private int start(Home home) throws Exception {
        var database = new Database(home, 0, new Progress(System.out), command -> {
            Process process = command.start();
            databases.add(process);
            return process;
        });
        database.start();
        return Postmaster.port(home.resolve("postgres/data")).orElseThrow();
    }

    private static Connection connect(int port, Home home) throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/cadre", "cadre",
                Files.readString(home.resolve("secrets/database")).strip());
    }
}
