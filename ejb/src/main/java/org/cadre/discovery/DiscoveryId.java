package org.cadre.discovery;

import java.util.UUID;

/** Of a request for evidence. */
public record DiscoveryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
