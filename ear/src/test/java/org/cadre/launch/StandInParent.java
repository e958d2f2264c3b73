package org.cadre.launch;

import java.io.IOException;
import java.util.List;

/** Stands where Maven stands: starts a command and waits for it, and does not tell it of signals. */
public final class StandInParent {
    private StandInParent() {}

    public static void main(String[] command) throws IOException, InterruptedException {
        System.exit(new ProcessBuilder(List.of(command)).inheritIO().start().waitFor());
    }
}
