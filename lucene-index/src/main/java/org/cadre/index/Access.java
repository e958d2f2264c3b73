package org.cadre.index;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a reader may see. A document is visible if and only if its classification is at most the reader's clearance and
 * it stands behind no wall, or behind one that the reader is a member of.
 *
 * @param clearance 0 PUBLIC, 1 INTERNAL, 2 CONFIDENTIAL, 3 RESTRICTED
 * @param walls ids of the walls that the reader is a member of
 */
public record Access(int clearance, Set<String> walls) {

    /** Lowest clearance and classification. */
    public static final int PUBLIC = 0;
    /** Highest clearance and classification. */
    public static final int RESTRICTED = 3;

    public Access {
        requireLevel("clearance", clearance);
        walls = Set.copyOf(walls);
    }

    /** A reader who is a member of no wall. */
    public static Access cleared(int clearance) {
        return new Access(clearance, Set.of());
    }

    /** The same clearance, and these walls instead. */
    public Access within(String... wallIds) {
        return new Access(clearance, Set.of(wallIds));
    }

    /** An empty name would be the same compartment as no wall at all. */
    static @Nullable String requireWall(String what, @Nullable String wall) {
        if (wall != null && (wall.isBlank() || wall.length() > 200)) {
            throw new IllegalArgumentException(
                    "wall of " + what + " must have a name of 1 to 200 chars, not " + wall.length());
        }
        return wall;
    }

    static int requireLevel(String what, int level) {
        if (level < PUBLIC || level > RESTRICTED) {
            throw new IllegalArgumentException(what + " must be 0 to 3, not " + level);
        }
        return level;
    }
}
