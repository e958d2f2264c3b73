package org.cadre.housekeeping;

import java.time.Instant;

/** Something to be thrown away from time to time; a bean of this type is found by itself. */
public interface Chore {
    /** Under which it is claimed; never another one, once landed. */
    String name();

    /**
     * Throws away what has served, in the caller's transaction.
     *
     * @param most rows to touch at most
     * @return how many were thrown away; fewer than `most` where nothing is left
     */
    int tidy(Instant now, int most);
}
