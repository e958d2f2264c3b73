package org.cadre.keys;

import java.util.UUID;

/** Somebody says to have forgotten a password. @param request where the address stands that was given */
public record ResetWanted(UUID request) {}
