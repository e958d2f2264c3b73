package org.cadre.approvals;

import java.util.UUID;

/** Something became of a held ask that its asker is to know. */
public record ApprovalTurned(UUID ask, UUID asker) {}
