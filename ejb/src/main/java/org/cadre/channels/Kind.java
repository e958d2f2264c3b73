package org.cadre.channels;

/** A kind of notice, as far as its ways to a colleague are concerned. */
public interface Kind {
    String name();

    /** How it comes to who has chosen nothing. */
    Channel usual();

    /** Whether it comes by mail at once, whatever somebody wishes. */
    default boolean compulsory() {
        return false;
    }
}
