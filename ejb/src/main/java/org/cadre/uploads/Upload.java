package org.cadre.uploads;

import java.time.Instant;

import org.cadre.csv.ImportReport;
import org.cadre.people.ColleagueId;

/**
 * One file and what came of it.
 *
 * @param report with the first 1,000 faults
 * @param faults how many there are
 * @param mayApply whether it was checked, is still here, and has no fault but that most of the company would leave by it
 */
public record Upload(UploadId id, UploadKind kind, String name, ColleagueId by, Instant at, UploadState state,
        ImportReport report, long faults, boolean mayApply) {
    /** The fault that a confirmation takes away. */
    public static final String LEAVERS = "import.too-many-leavers";

    public boolean needsConfirmation() {
        return report.faults().stream().anyMatch(fault -> fault.reason().key().equals(LEAVERS));
    }
}
