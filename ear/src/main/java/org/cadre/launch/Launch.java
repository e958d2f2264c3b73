package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * One run of Cadre: a home, a database, a server, and a watchdog over both. Started once and stopped once; stopping may
 * come from another thread and while starting.
 */
public final class Launch implements AutoCloseable {
    private final Settings settings;
    private final Home home;
    private final Progress progress;
    private final RunRecord record;
    private final BiConsumer<String, Integer> died;
    private @Nullable Watchdog watchdog;
    private @Nullable Database database;
    private @Nullable Server server;
    private final List<ProcessHandle> serving = new CopyOnWriteArrayList<>();
    private boolean stopping;

    /**
     * Takes the home and stops what a killed launch left there.
     *
     * @param died learns the name and exit code of a process that ends by itself
     */
    public Launch(Settings settings, Progress progress, BiConsumer<String, Integer> died) {
        this.settings = settings;
        this.progress = progress;
        this.died = died;
        this.home = Home.open(settings.home());
        home.requireSpace(200, "to run");
        for (RunRecord left : RunRecord.leftIn(home.folder("run"))) {
            progress.step("Stopping what an earlier run left");
            left.stopAll();
        }
        this.record = RunRecord.begin(home.folder("run"));
    }

    /** Starts all of it; returns when the application is ready. */
    public void start() throws IOException, InterruptedException {
        start(Map.of());
    }

    /** The same with more environment variables for the server. */
    public void start(Map<String, String> more) throws IOException, InterruptedException {
        start(server -> {
            Map<String, String> environment = environment(database());
            environment.putAll(more);
            return server.start(environment);
        });
    }

    /**
     * Starts all of it but the application.
     *
     * @param more environment variables for the server, such as the mail server's
     */
    public void startEmpty(Map<String, String> more) throws IOException, InterruptedException {
        start(server -> {
            Map<String, String> environment = environment(database());
            environment.putAll(more);
            return server.startEmpty(environment);
        });
    }

    private void start(Start start) throws IOException, InterruptedException {
        requireFreePorts();
        guard();
        Server starting = new Server(settings, home, progress, command -> child(command, "TERM"));
        server = starting;
        tellEnd("Payara", start.of(starting));
    }

    private interface Start {
        Process of(Server server) throws IOException, InterruptedException;
    }

    /** The demo accounts' password, made once per home. */
    public String demoPassword() {
        return home.secret("demo");
    }

    /** Who can sign in, as far as the launcher knows: a line each. */
    List<String> accounts() throws IOException, InterruptedException {
        Path first = home.resolve("first-admin-password");
        if (settings.firstAdmin().isPresent() && Files.exists(first)) {
            return List.of("First administrator: " + settings.firstAdmin().get() + "; password in " + first);
        }
        return new DemoAccounts(settings.port()).openBy(demoPassword())
                ? List.of("Demo accounts: " + String.join(", ", DemoAccounts.MAILS)
                        + " (asker, expert, CIO office); password: " + demoPassword())
                : List.of("Sign in with an account of your own.");
    }

    /** Puts an application into the server that was started empty; returns when it is ready. */
    public void deploy(Path application) throws IOException, InterruptedException {
        if (server == null) {
            throw new IllegalStateException("start the server before " + application + " is deployed");
        }
        server.deploy(application);
    }

    /** How to reach the database that this launch uses; it is started when none is. */
    public DatabaseAccess database() throws IOException, InterruptedException {
        Optional<DatabaseAccess> own = settings.ownDatabase();
        if (own.isPresent()) {
            own.get().requireReachable();
            progress.step("Using the PostgreSQL of " + own.get());
            return own.get();
        }
        if (database == null) {
            Database starting = new Database(home, settings.databasePort(), progress, command -> child(command, "INT"));
            tellEnd("PostgreSQL", starting.start());
            database = starting;
        }
        return database.access();
    }

    private void requireFreePorts() {
        Ports.requireFree(settings.port(), "cadre.port");
        Ports.requireFree(settings.adminPort(), "cadre.admin.port");
        if (settings.databasePort() > 0 && settings.ownDatabase().isEmpty()) {
            Ports.requireFree(settings.databasePort(), "cadre.db.port");
        }
    }

    /** What the application is told; the process's own environment stands behind it. */
    private Map<String, String> environment(DatabaseAccess access) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CADRE_HOME", home.folder().toString());
        environment.put("CADRE_BASE_URL", settings.baseUrl());
        environment.put("CADRE_DB_URL", access.url());
        environment.put("CADRE_DB_USER", access.user());
        environment.put("CADRE_DB_PASSWORD", access.password());
        access.owner().ifPresent(owner -> {
            environment.put("CADRE_DB_OWNER_USER", owner.user());
            environment.put("CADRE_DB_OWNER_PASSWORD", owner.password());
        });
        if (!settings.environment().containsKey("CADRE_METRICS_TOKEN"))
            environment.put("CADRE_METRICS_TOKEN", home.secret("metrics"));
        environment.put("CADRE_DEMO", Boolean.toString(settings.firstAdmin().isEmpty()));
        environment.put("CADRE_DEMO_PASSWORD", demoPassword());
        settings.history().ifPresent(file -> environment.put("CADRE_HISTORY", file.toString()));
        settings.historyLanguage().ifPresent(language -> environment.put("CADRE_HISTORY_LANGUAGE", language));
        return environment;
    }

    private synchronized void guard() {
        if (!stopping) {
            Watchdog guarding = Watchdog.over(record, home.log("watchdog.log"));
            watchdog = guarding;
            var unused = guarding.handle().onExit().thenRun(this::guardAgain);
        }
    }

    private synchronized void guardAgain() {
        if (!stopping) {
            guard();
        }
    }

    /** Starts a child and writes it down in one step, or refuses when this launch is being stopped. */
    private synchronized Process child(ProcessBuilder command, String signal) throws IOException {
        if (stopping) {
            throw new StartFailed("Cadre was stopped while it was starting.");
        }
        Process process = command.start();
        record.add(process.toHandle(), signal);
        process.getOutputStream().close();
        return process;
    }

    /** The processes that serve: the server's and, where it is ours, the database's first one. */
    public List<ProcessHandle> serving() {
        return List.copyOf(serving);
    }

    private void tellEnd(String name, Process process) {
        serving.add(process.toHandle());
        var unused = process.onExit().thenAccept(ended -> {
            if (!stoppingNow()) {
                died.accept(name, ended.exitValue());
            }
        });
    }

    private synchronized boolean stoppingNow() {
        return stopping;
    }

    /** Stops server and database in this order, and then the watchdog; does nothing the second time. */
    @Override
    public void close() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
        }
        record.stopAll();
        if (server != null) {
            server.noteStopped();
        }
        if (watchdog != null) {
            watchdog.farewell();
        }
        home.close();
    }
}
