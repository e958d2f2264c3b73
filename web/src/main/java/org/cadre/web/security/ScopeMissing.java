package org.cadre.web.security;

import jakarta.ws.rs.ForbiddenException;

import org.cadre.scopes.Scope;

/** The token opens, but not this; said before any thing is looked for, so it tells nothing of what there is. */
public class ScopeMissing extends ForbiddenException {
    private static final long serialVersionUID = 1;
    private final transient Scope scope;

    ScopeMissing(Scope scope) {
        super("the token lacks " + scope);
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }
}
