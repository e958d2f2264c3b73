package org.cadre.waves;

import java.util.UUID;

/** The asker has given up that a skill, or any, is a must. */
public record WishesRelaxed(UUID ask) {}
