package org.cadre.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands for children that the terminal's Ctrl-C must not reach: the launcher gets it and stops them in their order.
 */
final class Detached {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Detached() {}

    /** The command in a session of its own where the system offers that; it stays our direct child. */
    static List<String> fromTerminal(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        return whole;
    }
}
