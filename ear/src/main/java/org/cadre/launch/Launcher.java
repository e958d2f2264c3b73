package org.cadre.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/** The run command: starts Cadre, says when it serves, and stays until it is told to stop or something ends. */
public final class Launcher {
    private static final int PARENT_CHECK_MILLIS = 500;

    private final Progress progress = new Progress(System.out);
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch served = new CountDownLatch(1);
    private volatile int exitCode = 1; // until told otherwise, an end is a failure
    private volatile @Nullable Launch launch;

    public static void main(String[] arguments) throws InterruptedException {
        Launcher launcher = new Launcher();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
        launcher.watchParent();
        launcher.run();
        launcher.served.await(); // never counted down: the process ends by exit or signal
    }

    private void run() throws InterruptedException {
        try {
            Java.requireVersion();
            Settings settings = Settings.from(System::getProperty, System.getenv());
            switch (Errand.from(System::getProperty)) {
                case Errand.Serve _ -> serve(settings);
                case Errand.BackUp(Path to) -> backUp(settings, to);
                case Errand.Restore(Path from) -> restore(settings, from);
            }
        } catch (StartFailed e) {
            fail(e.sentence());
        } catch (IOException | UncheckedIOException e) {
            fail(sentence(e));
        } catch (RuntimeException | Error e) {
            e.printStackTrace(); // a mistake of ours
            fail("Cadre cannot start: " + e);
        }
    }

    private void serve(Settings settings) throws IOException, InterruptedException {
        Launch started = new Launch(settings, progress, this::died);
        launch = started;
        started.start();
        tellReady(settings, started);
    }

    /** The database that runs on this home, or one that is started for this. */
    private void backUp(Settings settings, Path to) throws IOException, InterruptedException {
        Path data = settings.home().resolve("postgres/data");
        if (settings.ownDatabase().isPresent() || !Files.exists(data))
            throw new StartFailed("cadre.home " + settings.home() + " has no database of Cadre's own to back up; "
                    + "a company's own is backed up by pg_dump.");
        if (!Home.isHeld(settings.home())) {
            Launch started = new Launch(settings, progress, this::died);
            launch = started;
            started.database();
        }
        int port = Postmaster.port(data).orElseThrow(() -> new StartFailed("The database of cadre.home "
                + settings.home() + " starts or stops just now; try again in a minute."));
        progress.step("Backing up to " + to);
        new Backup(settings.home(), port).write(to);
        done("Backed up " + settings.home() + " to " + to + " (" + Files.size(to) / 1_000_000
                + " MB); it has the secrets too, so keep it as safe as the server.");
    }

    private void restore(Settings settings, Path from) throws IOException, InterruptedException {
        progress.step("Restoring from " + from);
        new Restore(settings.home(), Database.version(), KnownSchema.of(settings.ear())).from(from);
        done("Restored " + from + " into " + settings.home() + "; start it with the same cadre.home.");
    }

    private void done(String what) {
        progress.line(what);
        Thread.ofPlatform().start(() -> System.exit(0));
    }

    private void tellReady(Settings settings, Launch started) throws IOException, InterruptedException {
        List<String> accounts = started.accounts();
        progress.line("");
        progress.line("Cadre is ready at " + settings.baseUrl() + "/");
        accounts.forEach(progress::line);
        progress.line("Ctrl-C stops it.");
    }

    private static String sentence(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left")
                ? "The disk is full (" + message + "); free some space, or choose another place with -Dcadre.home=DIR."
                : "Cadre cannot start: " + e.getClass().getSimpleName() + ": " + message;
    }

    private void died(String name, int code) {
        fail(name + " ended by itself (exit code " + code
                + "); Cadre stops, and the next start goes on from what was stored.");
    }

    /** Says why, once, and ends the process, which stops the rest. */
    private void fail(String why) {
        if (ending.compareAndSet(false, true)) {
            System.err.println("Cadre: " + why);
            Thread.ofPlatform().start(() -> System.exit(1));
        }
    }

    /** Runs when the process ends for whatever reason that can be heard: a signal, a failure, the parent's end. */
    private void stop() {
        if (ending.compareAndSet(false, true)) {
            exitCode = 0; // a signal: nobody failed
        }
        if (launch != null) {
            progress.step("Stopping");
            launch.close();
            progress.step("Stopped");
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /** Maven does not pass a SIGTERM on; when it is gone, our parent is another. */
    private void watchParent() {
        Optional<Long> first = parent();
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            while (parent().equals(first)) {
                try {
                    Thread.sleep(PARENT_CHECK_MILLIS);
                } catch (InterruptedException _) {
                    return;
                }
            }
            System.exit(0);
        });
    }

    private static Optional<Long> parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }
}
