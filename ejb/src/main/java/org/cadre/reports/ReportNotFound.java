package org.cadre.reports;

import org.cadre.governance.NotFound;

/** There is no such report, or the reader has no role for it. */
public class ReportNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public ReportNotFound() {
        super("report");
    }
}
