package org.cadre.approvals;

import java.time.Instant;

/** The time of an approval has come, unless it was set anew. @param due the time that it had when this was written */
public record ApprovalDue(long approval, Instant due) {}
