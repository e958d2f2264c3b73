package org.cadre.outbox;

import java.time.Duration;

/** What a message needs is taken now: it comes again later, which counts as no try, and its worker goes on with others. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    public NotYet(Duration wait) {
        super("not before " + wait, null, false, false);
        this.wait = wait;
    }

    Duration wanted() {
        return wait;
    }
}
