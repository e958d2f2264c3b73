package org.cadre.web.webhooks;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.web.Form;
import org.cadre.webhooks.Endpoint;
import org.cadre.webhooks.EndpointWish;
import org.cadre.webhooks.EventType;

/** What was sent for an endpoint, read alike from page and API. */
final class WebhookForm {
    static final Form BLANK = Form.empty().with("clearance", Classification.INTERNAL.name()).with("enabled", "yes");

    private WebhookForm() {}

    static EndpointWish wanted(String url, String description, List<String> events, String clearance,
            boolean enabled) {
        return new EndpointWish(url, description, EventType.parse("events", events), clearance(clearance), enabled);
    }

    static EndpointWish wanted(Form form) {
        return wanted(form.value("url"), form.value("description"), form.all("events"), form.value("clearance"),
                form.has("enabled", "yes"));
    }

    static Form of(Endpoint endpoint) {
        return Form.sent(Map.of("url", List.of(endpoint.url().toString()), "description",
                List.of(endpoint.description()), "events", EventType.words(endpoint.events()), "clearance",
                List.of(endpoint.clearance().name()), "enabled", List.of(endpoint.enabled() ? "yes" : "")));
    }

    /** INTERNAL where nothing is said. */
    static Classification clearance(String sent) {
        if (sent.isEmpty())
            return Classification.INTERNAL;
        try {
            return Classification.valueOf(sent);
        } catch (IllegalArgumentException _) {
            throw new BadInput("clearance", sent, Message.of("bad.choice",
                    Arrays.stream(Classification.values()).map(Classification::name).toList()));
        }
    }

    static Instant since(String sent) {
        try {
            return Instant.parse(sent.strip());
        } catch (DateTimeException _) {
            throw new BadInput("since", sent, Message.of("bad.since"));
        }
    }
}
