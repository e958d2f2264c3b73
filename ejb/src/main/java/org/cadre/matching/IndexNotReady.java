package org.cadre.matching;

import org.cadre.index.IndexDamaged;

/** The index is being opened or built after a start, or built anew after damage; try again in a moment. */
public class IndexNotReady extends RuntimeException {
    private static final long serialVersionUID = 1;

    IndexNotReady() {
        super("the index is not ready yet");
    }

    IndexNotReady(IndexDamaged found) {
        super("the index is damaged and will be built anew", found);
    }
}
