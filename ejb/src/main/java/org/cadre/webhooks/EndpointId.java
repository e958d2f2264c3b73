package org.cadre.webhooks;

import java.util.UUID;

/** Of an endpoint. */
public record EndpointId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
