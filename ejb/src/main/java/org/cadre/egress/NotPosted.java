package org.cadre.egress;

import org.jspecify.annotations.Nullable;

/** There is no answer, by which the receiver may still have got what was sent. */
public class NotPosted extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Obstacle obstacle;

    /** Why; stored by these names. */
    public enum Obstacle {
        NOT_LISTED, UNKNOWN_HOST, PRIVATE_ADDRESS, NO_CONNECTION, NO_TLS, TOO_SLOW, NO_HTTP
    }

    NotPosted(Obstacle obstacle, String what, @Nullable Throwable cause) {
        super(obstacle + ": " + what, cause);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
