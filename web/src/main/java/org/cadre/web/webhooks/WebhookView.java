package org.cadre.web.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Pages;
import org.cadre.web.View;

/**
 * {@code GET /admin/webhooks/{id}}: one endpoint, what was sent there, and what was done with it; {@code POST} there
 * changes it, on {@code …/rotate}, {@code …/test}, {@code …/replay}, {@code …/deliveries/{id}/replay} and
 * {@code …/delete} what these say.
 *
 * @param fresh a secret in clear, on the answer to the form and never again
 * @param twoSecretsUntil until when the secret from before signs too
 * @param failed how many were given up
 */
public record WebhookView(String id, String url, String description, String state, Optional<String> fresh,
        Optional<Instant> twoSecretsUntil, long failed, Form form, WebhooksView.Choices choices,
        List<Delivery> deliveries,
        Pages pages, List<Event> events) implements View {
    /**
     * One event that was sent, or waits to be.
     *
     * @param status what was answered last; empty where nothing was, by which {@code error} tells why
     * @param millis how long the last try took
     */
    public record Delivery(String id, String type, Instant at, String state, int attempts, Optional<Integer> status,
            Optional<String> error, Optional<Long> millis, Optional<Instant> next) {}

    /**
     * Something that was done.
     *
     * @param by a name, or empty where nobody did it
     */
    public record Event(String what, String by, Instant at) {}

    @Override
    public String template() {
        return "webhooks/webhook";
    }
}
