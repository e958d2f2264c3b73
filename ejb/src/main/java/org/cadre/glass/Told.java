package org.cadre.glass;

import java.time.Instant;

import org.cadre.governance.Message;

/** What the asker is told: the names of the two, when, and the cause. */
public record Told(String requester, String approver, Instant at, String cause) {
    /** In one sentence. */
    public Message line(String title) {
        return Message.of("notice.GLASS_BROKEN", title, requester, approver, at, cause);
    }
}
