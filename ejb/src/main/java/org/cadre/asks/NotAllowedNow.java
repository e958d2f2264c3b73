package org.cadre.asks;

import org.cadre.governance.Message;

/** The reader sees the thing but cannot do this to it, or not in the state that it is in. */
public class NotAllowedNow extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Message reason;

    public NotAllowedNow(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
