package org.cadre.accounts;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.Reader;
import org.cadre.scopes.Scope;

/**
 * Somebody whom a session or a token let in.
 *
 * @param csrf what forms of this session must carry; empty for a token, which no browser sends by itself
 * @param grant what the token allows; empty for a session, in which its owner does whatever they may
 * @param until when the session ends by itself; empty for a token
 */
public record SignedIn(Reader reader, String name, Optional<String> csrf, Optional<Grant> grant,
        Optional<Instant> until) {
    public boolean may(Scope scope) {
        return grant.map(token -> token.scopes().contains(scope)).orElse(true);
    }
}
