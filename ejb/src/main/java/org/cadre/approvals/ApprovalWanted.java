package org.cadre.approvals;

import java.util.UUID;

/** A colleague is to decide on a held ask. */
public record ApprovalWanted(UUID ask, UUID colleague) {}
