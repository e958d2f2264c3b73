package org.cadre.index;

import org.jspecify.annotations.Nullable;

/** The index's files are corrupt or missing, or a write failed for good. Rebuild it beside the old one, then swap. */
public class IndexDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexDamaged(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
