package org.cadre.wishes;

import java.util.UUID;

/** The asker wants other skills or another pool than before, or no longer makes a skill a must. */
public record WishesChanged(UUID ask) {}
