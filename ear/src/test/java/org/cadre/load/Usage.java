package org.cadre.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time that processes have used since they began, each with its children. Linux tells it whole, ended children
 * included; elsewhere those are missing, and so is memory.
 *
 * @param server of the application server
 * @param database of all PostgreSQL processes
 */
record Usage(Duration server, Duration database) {
    private static final int TICK_MILLIS = 10; // USER_HZ is 100 on every Linux
    private static final int USER_TIME = 11; // places after the name in parentheses, see proc_pid_stat(5)
    private static final int CHILDREN_SYSTEM_TIME = 14;

    static boolean whole() {
        return Files.isReadable(Path.of("/proc/self/stat"));
    }

    /** @param serving the server's process and the database's first one, in any order */
    static Usage of(List<ProcessHandle> serving) {
        Duration server = Duration.ZERO;
        Duration database = Duration.ZERO;
        for (ProcessHandle process : serving)
            if (isDatabase(process))
                database = database.plus(tree(process));
            else
                server = server.plus(tree(process));
        return new Usage(server, database);
    }

    Usage since(Usage before) {
        return new Usage(server.minus(before.server), database.minus(before.database));
    }

    Duration both() {
        return server.plus(database);
    }

    static boolean isDatabase(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
    }

    private static Duration tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).map(Usage::own).reduce(Duration.ZERO,
                Duration::plus);
    }

    private static Duration own(ProcessHandle process) {
        if (!whole())
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER_TIME; field <= CHILDREN_SYSTEM_TIME; field++)
                ticks += Long.parseLong(fields[field]);
            return Duration.ofMillis(ticks * TICK_MILLIS);
        } catch (IOException _) {
            return Duration.ZERO; // ended meanwhile: its parent counts it
        }
    }
}
