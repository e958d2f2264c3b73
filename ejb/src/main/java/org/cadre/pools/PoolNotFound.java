package org.cadre.pools;

import org.cadre.governance.NotFound;

/** There is no such pool, or the reader has nothing to change in it. */
public class PoolNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    PoolNotFound(PoolId id) {
        super("no pool " + id);
    }
}
