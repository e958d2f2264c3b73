package org.cadre.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cadre.launch.DatabaseAccess;
import org.cadre.launch.Launch;
import org.cadre.launch.Progress;
import org.cadre.launch.Settings;

/** Cadre, served by its own launcher in a home of its own until it is closed. */
final class Served implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int QUIET_MILLIS = 300;
    /** Without limits, and without checks of a trail whose hashes are made up. */
    private static final Map<String, String> ENVIRONMENT = Map.of("CADRE_API_REQUESTS", "1000000000",
            "CADRE_API_REQUESTS_OF_ACCOUNT", "1000000000", "CADRE_AUDIT_CHECKPOINT_EVERY", "PT876000H");

    private final Settings settings;
    private final Launch launch;
    private final DatabaseAccess database;
    private final Taken startTaken;

    private Served(Settings settings, Launch launch, DatabaseAccess database, Taken startTaken) {
        this.settings = settings;
        this.launch = launch;
        this.database = database;
        this.startTaken = startTaken;
    }

    static Served start(Progress progress) throws IOException, InterruptedException {
        Settings settings = settings();
        Launch launch = launch(settings, progress);
        Instant begin = Instant.now();
        launch.start(ENVIRONMENT);
        var serving = launch.serving();
        return new Served(settings, launch, launch.database().asOwner(),
                new Taken(Duration.between(begin, Instant.now()),
                        Usage.of(serving), Memory.peakOf(serving)));
    }

    /** Its database alone, as the owner of the tables sees it, while no server runs. */
    static Taken stored(Progress progress, Filling filling) throws Exception {
        try (Launch launch = launch(settings(), progress)) {
            DatabaseAccess access = launch.database().asOwner();
            Explained.prepare(access);
            Usage before = Usage.of(launch.serving());
            Instant begin = Instant.now();
            try (Connection connection = connection(access)) {
                filling.fill(connection);
            }
            return new Taken(Duration.between(begin, Instant.now()), Usage.of(launch.serving()).since(before),
                    Memory.peakOf(launch.serving()));
        }
    }

    interface Filling {
        void fill(Connection connection) throws Exception;
    }

    private static Settings settings() {
        return Settings.from(System::getProperty, environment());
    }

    private static Launch launch(Settings settings, Progress progress) {
        Launch launch = new Launch(settings, progress,
                (name, code) -> System.err.println(name + " ended with code " + code + " under load"));
        Runtime.getRuntime().addShutdownHook(new Thread(launch::close));
        return launch;
    }

    private static Connection connection(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    /** The process's own, without what a developer may have set for himself. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("CADRE_"));
        return environment;
    }

    static Path home() {
        return Path.of(System.getProperty("cadre.home"));
    }

    String base() {
        return settings.baseUrl();
    }

    /** From the command to ready, both processes' whole life so far. */
    Taken startTaken() {
        return startTaken;
    }

    List<ProcessHandle> serving() {
        return launch.serving();
    }

    Connection database() throws SQLException {
        return connection(database);
    }

    /** As whoever may change the database's own settings. */
    Explained explained() {
        return new Explained(database);
    }

    interface Work {
        void run() throws Exception;
    }

    Taken taken(Work work) throws Exception {
        Memory.forgetPeaks(serving());
        Usage before = Usage.of(serving());
        Instant begin = Instant.now();
        work.run();
        return new Taken(Duration.between(begin, Instant.now()), Usage.of(serving()).since(before),
                Memory.peakOf(serving()));
    }

    /** Waits until no message waits for its handler and the index has read all changes. */
    void awaitQuiet() throws SQLException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (Connection connection = database()) {
            for (int quiet = 0; quiet < 2; Thread.sleep(QUIET_MILLIS)) {
                quiet = due(connection) == 0 ? quiet + 1 : 0;
                if (Instant.now().isAfter(deadline))
                    throw new IllegalStateException("after " + PATIENCE.toMinutes() + " minutes there are still "
                            + due(connection) + " messages in the outbox");
            }
        }
    }

    private static long due(Connection connection) throws SQLException {
        return Query.number(connection, """
                select count(*) from outbox where not parked and (due_at <= now() or claimed_until > now())""");
    }

    @Override
    public void close() {
        launch.close();
    }
}
