package org.cadre.pools;

import java.util.UUID;

/** A pool's id in addresses and everywhere else. */
public record PoolId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
