package org.cadre.approvals;

import org.cadre.governance.NotFound;

/** There is no such held ask, or none that is the reader's business. */
public class ApprovalNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public ApprovalNotFound() {
        super("no such approval");
    }
}
