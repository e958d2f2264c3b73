package org.cadre.packs;

import org.cadre.reports.Format;

/** Makes files of reports, in the reader's words. Takes its time, and belongs outside of a transaction. */
public interface Press {
    byte[] made(Edition edition, Format format);
}
