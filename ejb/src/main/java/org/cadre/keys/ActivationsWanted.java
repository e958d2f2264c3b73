package org.cadre.keys;

import java.util.UUID;

/**
 * Everybody without an account is to get a key.
 *
 * @param after who comes before that id has been seen to
 * @param again whether those too who were sent one before
 */
public record ActivationsWanted(UUID after, boolean again) {}
