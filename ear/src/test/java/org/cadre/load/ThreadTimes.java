package org.cadre.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Milliseconds of processor time of a JVM's threads by what they are for; Linux only, empty elsewhere. */
final class ThreadTimes {
    static final String JAVA = "Java threads";
    private static final int TICK_MILLIS = 10;

    private ThreadTimes() {}

    static Map<String, Long> of(ProcessHandle process) throws IOException {
        var times = new HashMap<String, Long>();
        var folder = Path.of("/proc", Long.toString(process.pid()), "task");
        if (Files.isDirectory(folder))
            try (Stream<Path> tasks = Files.list(folder)) {
                for (Path task : tasks.toList())
                    add(times, task);
            }
        return times;
    }

    private static void add(Map<String, Long> times, Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            times.merge(group(name), (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS,
                    Long::sum);
        } catch (IOException _) {
            // ended meanwhile
        }
    }

    private static String group(String name) {
        if (name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler"))
            return "JIT compiler";
        return name.startsWith("G1 ") || name.startsWith("GC Thread") || name.startsWith("VM ")
                ? "garbage collection and VM"
                : JAVA;
    }
}
