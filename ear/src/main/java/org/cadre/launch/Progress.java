package org.cadre.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells whoever waits what is going on: one line per step, with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final Instant began = Instant.now();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void step(String what) {
        out.printf(Locale.ROOT, "[%3d s] %s%n", seconds(), what);
        out.flush();
    }

    /** A line without the clock: what is to be read, and perhaps searched for, by itself. */
    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    private long seconds() {
        return Duration.between(began, Instant.now()).toSeconds();
    }
}
