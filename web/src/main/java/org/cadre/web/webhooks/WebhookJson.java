package org.cadre.web.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.governance.Classification;
import org.cadre.webhooks.Endpoint;
import org.cadre.webhooks.EventType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An endpoint as the API writes it, without how its deliveries get on, so that its tag changes only as it does. */
@Schema(name = "Webhook")
public record WebhookJson(UUID id, @Schema(format = "uri") String url, String description,
        @Schema(description = "such as `ask.filed`") List<String> events,
        @Schema(implementation = Classification.class, description = "nothing above it is sent") String clearance,
        boolean enabled,
        @Schema(description = "when its receiver answered 410, which switched it off") @Nullable Instant goneAt,
        Instant createdAt,
        @Schema(description = "until when the secret from before the last rotation signs too") @Nullable Instant twoSecretsUntil) {
    static final String EXAMPLE = """
            {"id": "2f6c1d0e-5a44-4a3b-9a6e-0c1d2e3f4a5b", "url": "https://hooks.company.example/cadre", "description": \
            "Dashboard of the service desk", "events": ["ask.filed", "answer.accepted"], "clearance": "INTERNAL", \
            "enabled": true, "createdAt": "2026-03-01T09:00:00Z"}""";

    static WebhookJson of(Endpoint endpoint) {
        return new WebhookJson(endpoint.id().value(), endpoint.url().toString(), endpoint.description(),
                EventType.words(endpoint.events()), endpoint.clearance().name(), endpoint.enabled(),
                endpoint.gone().orElse(null), endpoint.createdAt(), endpoint.twoSecretsUntil().orElse(null));
    }
}
