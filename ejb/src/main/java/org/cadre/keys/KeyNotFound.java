package org.cadre.keys;

import org.cadre.governance.NotFound;

/** There is no such key, or its holder has left. */
public class KeyNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public KeyNotFound() {
        super("no such key");
    }
}
