package org.cadre.webhooks;

import java.util.UUID;

/** Of one event at one endpoint: `webhook-id`, the same at each try and at a replay. */
public record DeliveryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
