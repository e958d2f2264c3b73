package org.cadre.requests;

/** The same request is just being answered; nothing was done. */
public class KeyInFlight extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeyInFlight(String key) {
        super("a request with idempotency key " + key + " is being answered");
    }
}
