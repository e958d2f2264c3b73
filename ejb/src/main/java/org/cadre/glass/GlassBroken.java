package org.cadre.glass;

import java.util.UUID;

/** Two people may know who asked; the asker is to be told. */
public record GlassBroken(UUID ask, UUID glass) {}
