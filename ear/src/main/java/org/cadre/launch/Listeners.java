package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens where, as Linux tells under {@code /proc}; elsewhere nothing is known. */
public final class Listeners {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private Listeners() {}

    /**
     * A listening TCP socket.
     *
     * @param address the address in hexadecimal as the kernel writes it, each group of four bytes in the machine's order
     */
    public record Listener(String address, int port, String inode) {

        /** Whether only this machine can reach it: 127.0.0.0/8, ::1, or the former written as IPv6. */
        public boolean loopback() {
            return switch (address.length()) {
                case 8 -> address.endsWith("7F");
                case 32 -> address.equals("00000000000000000000000001000000")
                        || address.startsWith("0000000000000000FFFF0000") && address.endsWith("7F");
                default -> false;
            };
        }
    }

    /** The process that listens on a port, if it can be seen. */
    static Optional<Long> on(int port) {
        Set<String> inodes = all().stream().filter(listener -> listener.port() == port).map(Listener::inode)
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses().map(ProcessHandle::pid)
                .filter(pid -> sockets(pid).stream().anyMatch(inodes::contains)).findFirst();
    }

    /** All that one process listens on. */
    public static List<Listener> of(long pid) {
        Set<String> sockets = sockets(pid);
        return all().stream().filter(listener -> sockets.contains(listener.inode())).toList();
    }

    private static List<Listener> all() {
        List<Listener> found = new ArrayList<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            try (Stream<String> lines = Files.lines(PROC.resolve(table))) {
                lines.skip(1).map(line -> line.strip().split("\\s+")).filter(fields -> fields[3].equals(LISTENING))
                        .map(Listeners::listener).forEach(found::add);
            } catch (IOException _) {
                continue; // no such table on this system
            }
        }
        return found;
    }

    private static Listener listener(String[] fields) {
        String[] local = fields[1].split(":");
        return new Listener(local[0].toUpperCase(Locale.ROOT), HexFormat.fromHexDigits(local[1]), fields[9]);
    }

    private static Set<String> sockets(long pid) {
        try (Stream<Path> open = Files.list(PROC.resolve(pid + "/fd"))) {
            return open.map(Listeners::target).filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException _) {
            return Set.of(); // gone, or somebody else's
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }
}
