package org.cadre.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What one launch started, written down before anything else happens with it, so that whoever outlives the launcher can
 * stop it: the watchdog at once, or the next start.
 *
 * <p>A process is known by its number and its start, since numbers are used again.
 */
final class RunRecord {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(3);

    private final Path file;

    RunRecord(Path file) {
        this.file = file;
    }

    static RunRecord begin(Path folder) {
        RunRecord begun = new RunRecord(folder.resolve(UUID.randomUUID() + ".run"));
        begun.append("");
        return begun;
    }

    /** Records of launches that ended without a farewell; call only while holding the home's lock. */
    static List<RunRecord> leftIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".run")).map(RunRecord::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    /** Notes a process and the signal, such as TERM, that asks it to stop. */
    void add(ProcessHandle process, String signal) {
        append(process.pid() + " " + started(process).toEpochMilli() + " " + signal + "\n");
    }

    /** Stops what was started, last first, by its signal and after a while by force; then forgets it. */
    void stopAll() {
        List<String> lines = new ArrayList<>(lines());
        Collections.reverse(lines);
        for (String line : lines) {
            String[] fields = line.split(" ");
            if (fields.length < 3) {
                continue; // begun, or cut short by a kill
            }
            alive(Long.parseLong(fields[0]), Instant.ofEpochMilli(Long.parseLong(fields[1])))
                    .ifPresent(process -> stop(process, fields[2]));
        }
        forget();
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a process to stop, waits, and ends it by force when it does not. */
    static void stop(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | IOException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> alive(long pid, Instant start) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .filter(process -> Duration.between(started(process), start).abs().compareTo(CLOCK_DRIFT) < 0);
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
