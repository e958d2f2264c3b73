package org.cadre.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A small process of its own that holds the other end of a pipe from the launcher. When that end closes without a farewell,
 * the launcher was killed, and the watchdog stops what it left.
 */
public final class Watchdog {
    private static final String FAREWELL = "farewell";

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Watchdog over(RunRecord launched, Path log) {
        List<String> command = List.of(Java.executable(), "-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"), Watchdog.class.getName(), launched.file().toString());
        ProcessBuilder builder = new ProcessBuilder(Detached.fromTerminal(command)).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try {
            return new Watchdog(builder.start());
        } catch (IOException e) {
            throw new StartFailed("The watchdog cannot be started: " + e.getMessage(), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Tells the watchdog that all is stopped and that it may go. */
    void farewell() {
        try (var pipe = process.getOutputStream()) {
            pipe.write((FAREWELL + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            process.destroy(); // gone already, or about to be
        }
    }

    /** The watchdog's own life; its argument is the record of what to stop. */
    public static void main(String[] arguments) {
        BufferedReader pipe = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String line = pipe.readLine(); line != null; line = pipe.readLine()) {
                if (line.equals(FAREWELL)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // reached by a farewell too, when the record is gone already
            new RunRecord(Path.of(arguments[0])).stopAll();
        }
    }
}
