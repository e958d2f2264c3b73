package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code postmaster.pid} in a data folder says about the PostgreSQL that serves it: process number first, state in
 * the eighth line (src/include/utils/pidfile.h).
 */
final class Postmaster {
    private static final int PORT = 3;
    private static final int STATE = 7;

    private Postmaster() {}

    static boolean ready(Path data, long pid) throws IOException {
        List<String> lines = lines(data);
        return lines.size() > STATE && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATE).strip().equals("ready");
    }

    /** Where the one that serves these data listens, if it is ready. */
    static OptionalInt port(Path data) throws IOException {
        List<String> lines = lines(data);
        return lines.size() > STATE && lines.get(STATE).strip().equals("ready")
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT).strip()))
                : OptionalInt.empty();
    }

    /**
     * Stops the PostgreSQL that a killed launcher left on these data. A file left by a dead one is PostgreSQL's to clear,
     * unless another process has got its number since: PostgreSQL would take that for itself and refuse.
     */
    static void stopLeftIn(Path data) throws IOException {
        Optional<ProcessHandle> named = lines(data).stream().findFirst().map(String::strip).map(Long::parseLong)
                .flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (named.isPresent()) {
            Path file = data.resolve("postmaster.pid");
            if (wrote(named.get(), Files.getLastModifiedTime(file).toInstant())) {
                RunRecord.stop(named.get(), "INT");
            } else {
                Files.delete(file);
            }
        }
    }

    private static boolean wrote(ProcessHandle process, Instant written) {
        boolean before = process.info().startInstant().orElse(Instant.EPOCH).isBefore(written.plusSeconds(2));
        return before && process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
    }

    private static List<String> lines(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
