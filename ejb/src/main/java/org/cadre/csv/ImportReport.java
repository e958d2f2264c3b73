package org.cadre.csv;

import java.util.List;

/**
 * What an import would do, or did.
 *
 * @param applied false after a dry run, and where there are faults
 * @param rows of the file, bad ones among them
 * @param added new things
 * @param updated things that change
 * @param unchanged rows that change nothing
 * @param left colleagues who are not in the file any more
 * @param faults all, in the file's order; a single one keeps everything out
 */
public record ImportReport(boolean applied, long rows, long added, long updated, long unchanged, long left,
        List<RowFault> faults) {
    public ImportReport {
        faults = List.copyOf(faults);
    }

    public static ImportReport refused(long rows, List<RowFault> faults) {
        return new ImportReport(false, rows, 0, 0, 0, 0, faults);
    }

    public boolean good() {
        return faults.isEmpty();
    }
}
