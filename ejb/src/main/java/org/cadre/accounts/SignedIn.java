package org.cadre.accounts;

import java.util.Optional;

import org.cadre.people.Reader;

/**
 * Somebody whom a session or a token let in.
 *
 * @param csrf what forms of this session must carry; empty for a token, which no browser sends by itself
 */
public record SignedIn(Reader reader, String name, Optional<String> csrf) {}
