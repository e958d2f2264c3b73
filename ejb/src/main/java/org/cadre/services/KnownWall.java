package org.cadre.services;

import org.cadre.people.WallId;

/** A wall that the reader is in, by name. */
public record KnownWall(WallId id, String name) {}
