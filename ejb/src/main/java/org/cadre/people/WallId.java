package org.cadre.people;

import java.util.UUID;

/** A compartment: only its members may know that what is behind it exists. */
public record WallId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
