package org.cadre.accounts;

import java.util.UUID;

/** The reader has no such token, or it is revoked already. */
public class TokenNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    TokenNotFound(UUID token) {
        super("no token " + token);
    }
}
