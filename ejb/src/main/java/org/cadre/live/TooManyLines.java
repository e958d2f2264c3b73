package org.cadre.live;

/** A colleague has too many pages open with a feed; those that are open go on. */
public class TooManyLines extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLines() {
        super("more than " + LiveFeed.LINES_EACH + " pages are open");
    }
}
