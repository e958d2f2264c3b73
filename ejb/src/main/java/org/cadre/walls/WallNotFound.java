package org.cadre.walls;

import org.cadre.governance.NotFound;

/** There is no such wall, or none that the reader may know of. */
public class WallNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public WallNotFound() {
        super("wall");
    }
}
