package org.cadre.walls;

import java.util.UUID;

/** Somebody is no member any more; what they were invited to behind it goes to others. */
public record WallLeft(UUID wall, UUID person) {}
