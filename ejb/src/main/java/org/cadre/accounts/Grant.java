package org.cadre.accounts;

import java.util.Set;
import java.util.UUID;

import org.cadre.scopes.Scope;

/** What the token that let somebody in allows. */
public record Grant(UUID token, Set<Scope> scopes) {}
