package org.cadre.bundles;

import java.util.UUID;

/** Of an archive. */
public record BundleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
