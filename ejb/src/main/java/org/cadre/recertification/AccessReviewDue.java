package org.cadre.recertification;

import java.util.UUID;

/** Somebody is to review access, or to be reminded of it. */
public record AccessReviewDue(UUID campaign, UUID recipient, Stage stage) {
    /** Why it is told. */
    public enum Stage {
        /** There is something to decide. */
        WANTED,
        /** Half of the time is over. */
        REMINDED,
        /** The time is over. */
        OVERDUE
    }
}
