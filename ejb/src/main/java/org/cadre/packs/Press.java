package org.cadre.packs;

import java.time.Duration;

import org.cadre.reports.Format;

/** Makes files of reports, in the reader's words. Takes its time, and belongs outside of a transaction. */
public interface Press {
    byte[] made(Edition edition, Format format);

    /** How long a pack would wait for its turn before {@link #made} begins with it. */
    default Duration queue() {
        return Duration.ZERO;
    }
}
