package org.cadre.passes;

import org.cadre.asks.Ask;
import org.cadre.governance.Classification;

/** What mail is no place for: not a word of it, and nothing can be done to it from there. */
public final class Sealed {
    private Sealed() {}

    /** Whether it is above INTERNAL, behind a wall or labelled. */
    public static boolean is(Ask ask) {
        return !Classification.INTERNAL.covers(ask.classification()) || ask.wall().isPresent()
                || ask.labels().isPresent();
    }
}
