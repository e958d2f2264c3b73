package org.cadre.web.webhooks;

import java.time.Instant;
import java.util.UUID;

import org.cadre.egress.NotPosted;
import org.cadre.webhooks.DeliveryState;
import org.cadre.webhooks.WebhookDelivery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event at one endpoint as the API writes it. */
@Schema(name = "WebhookDelivery")
public record WebhookDeliveryJson(@Schema(description = "the `webhook-id`, the same at each try") UUID id, String type,
        @Schema(description = "when it happened") Instant at,
        @Schema(implementation = DeliveryState.class) String state,
        @Schema(description = "tries so far, replays included") int attempts,
        @Schema(description = "when it is tried next") @Nullable Instant next,
        @Schema(description = "what the receiver answered last") @Nullable Integer status,
        @Schema(implementation = NotPosted.Obstacle.class) @Nullable String error,
        @Schema(description = "when it was tried last") @Nullable Instant triedAt,
        @Schema(description = "how long the last try took") @Nullable Long millis) {
    static final String EXAMPLE = """
            {"id": "9b2d3c4e-1f60-4c7a-8b9d-0a1b2c3d4e5f", "type": "ask.filed", "at": "2026-03-01T09:00:00Z", "state": \
            "DELIVERED", "attempts": 1, "status": 204, "triedAt": "2026-03-01T09:00:01Z", "millis": 84}""";

    static WebhookDeliveryJson of(WebhookDelivery delivery) {
        return new WebhookDeliveryJson(delivery.id().value(), delivery.type().word(), delivery.at(),
                delivery.state().name(), delivery.attempts(), delivery.next().orElse(null),
                delivery.status().isPresent() ? delivery.status().getAsInt() : null, delivery.error().orElse(null),
                delivery.tried().orElse(null), delivery.took().map(took -> took.toMillis()).orElse(null));
    }
}
