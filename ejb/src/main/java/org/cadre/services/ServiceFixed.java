package org.cadre.services;

import org.cadre.governance.Message;

/** The reader sees the account but cannot do this to it, or not any more. */
public class ServiceFixed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Message reason;

    ServiceFixed(ServiceId id, Message reason) {
        super("service account " + id + ": " + reason.key());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
