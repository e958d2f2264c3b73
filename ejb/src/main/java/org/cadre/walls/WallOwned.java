package org.cadre.walls;

import java.util.UUID;

/** Somebody owns a wall from now on, by another's word. */
public record WallOwned(UUID wall, UUID owner, UUID by) {}
