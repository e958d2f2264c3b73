package org.cadre.requests;

/** The key stood on another request before; nothing was done. */
public class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeyReused(String key) {
        super("idempotency key " + key + " came with another request");
    }
}
