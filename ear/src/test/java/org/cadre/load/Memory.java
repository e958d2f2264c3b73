package org.cadre.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The most memory that processes had resident (VmHWM), in megabytes; empty where the system does not tell. */
record Memory(OptionalLong server, OptionalLong largestOfDatabase) {
    /** Begins anew, where the system allows that; else a peak is one since the process began. */
    static void forgetPeaks(List<ProcessHandle> serving) {
        for (ProcessHandle process : trees(serving))
            try {
                Files.writeString(Path.of("/proc", Long.toString(process.pid()), "clear_refs"), "5");
            } catch (IOException _) {
                return; // not Linux, or not ours
            }
    }

    static Memory peakOf(List<ProcessHandle> serving) {
        return new Memory(
                serving.stream().filter(process -> !Usage.isDatabase(process)).flatMapToLong(Memory::peak).max(),
                trees(serving.stream().filter(Usage::isDatabase).toList()).stream().flatMapToLong(Memory::peak).max());
    }

    private static List<ProcessHandle> trees(List<ProcessHandle> serving) {
        return serving.stream().flatMap(process -> Stream.concat(Stream.of(process), process.descendants())).toList();
    }

    private static java.util.stream.LongStream peak(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024).boxed().toList().stream()
                    .mapToLong(Long::longValue);
        } catch (IOException _) {
            return java.util.stream.LongStream.empty();
        }
    }
}
