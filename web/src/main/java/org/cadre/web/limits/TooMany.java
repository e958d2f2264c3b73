package org.cadre.web.limits;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;

/** A quota is used up. */
public class TooMany extends ClientErrorException {
    private static final long serialVersionUID = 1;
    private final long seconds;

    TooMany(String quota, long seconds) {
        super("the quota of the " + quota + " is used up for " + seconds + " s", Status.TOO_MANY_REQUESTS);
        this.seconds = seconds;
    }

    /** Until the next request is answered. */
    public long seconds() {
        return seconds;
    }
}
