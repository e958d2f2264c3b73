package org.cadre.people;

import org.cadre.governance.Message;

/** It takes a second person, and the reader is not that one; or what they would decide is decided. */
public class FourEyesNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Message reason;

    public FourEyesNeeded(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
