package org.cadre.accounts;

import java.util.UUID;

import org.cadre.governance.NotFound;

/** The reader has no such token, or it is revoked already. */
public class TokenNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    TokenNotFound(UUID token) {
        super("no token " + token);
    }
}
