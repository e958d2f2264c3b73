package org.cadre.launch;

import java.nio.file.Path;

/** The Java that runs this process, and so runs what it starts. */
final class Java {
    private static final int LEAST = 25;

    private Java() {}

    static void requireVersion() {
        int version = Runtime.version().feature();
        if (version < LEAST) {
            throw new StartFailed("Cadre runs on JDK " + LEAST + " or newer, but this is " + version
                    + "; install a JDK " + LEAST + ".");
        }
    }

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    static String executable() {
        return home().resolve("bin/java").toString();
    }
}
