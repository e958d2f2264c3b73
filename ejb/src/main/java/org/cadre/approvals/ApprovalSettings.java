package org.cadre.approvals;

import java.time.Duration;

/** @param window the working time that whoever is asked has; half of it before they are reminded */
public record ApprovalSettings(Duration window) {
    /** Two days of eight hours. */
    public static final ApprovalSettings USUAL = new ApprovalSettings(Duration.ofHours(16));

    public ApprovalSettings {
        if (window.compareTo(Duration.ofMinutes(2)) < 0)
            throw new IllegalArgumentException(
                    "cadre.approval.window is " + window + ", two minutes or more are wanted");
    }
}
