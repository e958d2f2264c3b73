package org.cadre.services;

import org.cadre.accounts.IssuedToken;

/** An account with the first of its tokens, whose secret is told only here. */
public record NewAccount(ServiceId id, IssuedToken token) {}
