package org.cadre.packs;

import java.time.Duration;

import org.cadre.reports.Format;

/** Makes files of reports, in the reader's words. Takes its time, and belongs outside of a transaction. */
public interface Press {
    byte[] made(Edition edition, Format format);

    /** How long {@link #made} would wait for its turn before it begins. */
    default Duration queue(Edition edition, Format format) {
        return Duration.ZERO;
    }
}
