package org.cadre.accounts;

import java.time.Duration;

/** Too many wrong passwords came from one address; whose they were does not matter and is not told. */
public class TooManyAttempts extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Duration patience;

    TooManyAttempts(String address, Duration patience) {
        super("too many attempts to sign in from " + address + ", the next one in " + patience);
        this.patience = patience;
    }

    /** How long until the next attempt is looked at. */
    public Duration patience() {
        return patience;
    }
}
