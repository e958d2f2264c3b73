package org.cadre.imports;

import java.util.List;

/** What an import of a test would do, or did; with its problems by line. */
public record ImportReport(boolean applied, long rows, long added, long updated, long unchanged, long left,
        List<ImportProblem> faults) {}
