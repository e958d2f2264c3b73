package org.cadre.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A Payara of our own: unpacked once per version, started as our direct child with the command that its own tool prints,
 * so that we see it end.
 */
final class Server {
    private static final String TOOL = "glassfish/lib/client/appserver-cli.jar";

    private final Settings settings;
    private final Home home;
    private final Progress progress;
    private final Children children;
    private final Path payara;
    private final Domain domain;
    private @Nullable Process process;
    private Map<String, String> environment = Map.of();

    Server(Settings settings, Home home, Progress progress, Children children) {
        this.settings = settings;
        this.home = home;
        this.progress = progress;
        this.children = children;
        this.payara = home.resolve("payara-" + settings.payaraVersion());
        this.domain = new Domain(payara);
    }

    private String adminPassword() {
        return home.secret("payara-admin");
    }

    /** Starts the server without an application. */
    Process startEmpty(Map<String, String> with) throws IOException, InterruptedException {
        environment = Map.copyOf(with);
        unpack();
        domain.prepare(settings, adminPassword(), "");
        return launch();
    }

    /** Starts the server and has it serve the application; returns when it says that it is ready. */
    Process start(Map<String, String> with) throws IOException, InterruptedException {
        environment = Map.copyOf(with);
        unpack();
        String fingerprint = fingerprint(settings.ear());
        boolean deployed = domain.prepare(settings, adminPassword(), fingerprint);
        launch();
        if (deployed) {
            awaitReady(running());
        } else {
            deploy(settings.ear());
            domain.noteDeployed(fingerprint);
        }
        return running();
    }

    /**
     * Deploys into the running server; returns when the application says that it is ready. Where the server stumbles over
     * itself it is started anew, once: after a failed deployment its health checks stay broken.
     */
    void deploy(Path application) throws IOException, InterruptedException {
        try {
            deployOnce(application);
        } catch (ServerStumbled stumbled) {
            progress.step(stumbled.sentence());
            progress.step("Starting Payara once more, since that was not the application's fault");
            RunRecord.stop(running().toHandle(), "TERM");
            domain.prepare(settings, adminPassword(), "");
            launch();
            deployOnce(application);
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "the server was not started");
    }

    private void deployOnce(Path application) throws IOException, InterruptedException {
        Process running = running();
        Administration administration = new Administration(settings.adminPort(), adminPassword());
        administration.awaitAnswer(running);
        progress.step("Deploying the application");
        administration.deploy(application, Domain.APPLICATION, () -> progress.step("Still deploying"));
        awaitReady(running);
    }

    private void awaitReady(Process running) throws InterruptedException {
        new Readiness(settings.port(), progress).await(running, domain.log());
    }

    /** To be called once the process has ended in order. */
    void noteStopped() {
        domain.noteStopped();
    }

    private void unpack() throws IOException {
        if (!Files.exists(payara)) {
            home.requireSpace(600, "to unpack Payara " + settings.payaraVersion());
            new Unpacking(payara, "Payara " + settings.payaraVersion(), progress).zip(settings.payaraZip());
        }
        if (!Files.exists(payara.resolve(TOOL))) {
            throw new StartFailed(
                    "Payara " + settings.payaraVersion() + " in " + payara + " has no " + TOOL + "; use a Payara 7.");
        }
    }

    private Process launch() throws IOException, InterruptedException {
        progress.step("Starting Payara " + settings.payaraVersion() + " on port " + settings.port());
        ProcessBuilder builder = new ProcessBuilder(Detached.fromTerminal(command())).redirectErrorStream(true)
                .redirectOutput(home.log("payara-console.log").toFile());
        builder.environment().putAll(environment);
        Process started = children.start(builder);
        process = started;
        return started;
    }

    /** The command line that the server's own tool would use, without its wish to read passwords. */
    private List<String> command() throws IOException, InterruptedException {
        ProcessBuilder tool = new ProcessBuilder(Java.executable(), "-jar", payara.resolve(TOOL).toString(),
                "start-domain",
                "--dry-run", "domain1").redirectErrorStream(true);
        tool.environment().put("AS_JAVA", Java.home().toString());
        Process asked = tool.start();
        asked.getOutputStream().close();
        List<String> printed = asked.inputReader().lines().toList();
        if (asked.waitFor() != 0) {
            throw new StartFailed("Payara's own tool cannot start it: " + String.join(" ", printed));
        }
        List<String> command = new ArrayList<>(printed.stream().dropWhile(line -> !line.endsWith("/java"))
                .takeWhile(line -> !line.isBlank()).toList());
        int reads = command.indexOf("-read-stdin");
        if (reads < 0) {
            throw new StartFailed(
                    "Payara " + settings.payaraVersion() + " prints no command line that Cadre knows; use a Payara 7.");
        }
        command.set(0, Java.executable());
        command.set(reads + 1, "false");
        return command;
    }

    private static String fingerprint(Path file) throws IOException {
        MessageDigest sha = AdminKey.sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), sha)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
