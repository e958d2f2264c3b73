package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.View;
import org.cadre.web.language.Texts;
import org.cadre.web.webhooks.WebhookView;
import org.cadre.web.webhooks.WebhooksView;
import org.cadre.webhooks.EventType;

/** Webhooks. */
final class WebhookSamples {
    private static final String URL = "https://hooks.company.example/cadre";
    private final Texts t;
    private final Instant now;

    WebhookSamples(Texts t) {
        this.t = t;
        this.now = t.now();
    }

    Map<String, View> all() {
        return Map.of("webhooks", list(), "webhooks-off", new WebhooksView(false, List.of(), Form.empty(), choices()),
                "webhook", one("on", Optional.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")), "webhook-gone",
                one("gone", Optional.empty()));
    }

    private WebhooksView list() {
        var form = Form.empty().with("url", Samples.NASTY).with("events", "ask.filed").with("enabled", "yes")
                .wrong("url", t.text("webhooks.url.hint"));
        return new WebhooksView(true, List.of(new WebhooksView.Line("w1", URL, "Dashboard", "on", 3, 0),
                new WebhooksView.Line("w2", Samples.NASTY, Samples.NASTY, "off", 0, 1),
                new WebhooksView.Line("w3", URL + "/old", "", "gone", 0, 7)), form, choices());
    }

    private WebhookView one(String state, Optional<String> fresh) {
        return new WebhookView("w1", URL, Samples.NASTY, state, fresh, Optional.of(now.plus(Duration.ofHours(20))), 2,
                Form.empty().with("url", URL).with("events", "ask.filed").with("clearance", "INTERNAL"), choices(),
                List.of(delivery("WAITING", 2, Optional.of(503), Optional.empty()),
                        delivery("WAITING", 0, Optional.empty(), Optional.empty()),
                        delivery("DELIVERED", 1, Optional.of(204), Optional.empty()),
                        delivery("FAILED", 10, Optional.empty(), Optional.of("TOO_SLOW")),
                        delivery("WITHHELD", 0, Optional.empty(), Optional.empty())),
                new Pages("", "/admin/webhooks/w1?cursor=d5"),
                List.of(new WebhookView.Event("CREATED", Samples.NASTY, now.minus(Duration.ofDays(9))),
                        new WebhookView.Event("GONE", "", now.minus(Duration.ofDays(1)))));
    }

    private WebhookView.Delivery delivery(String state, int attempts, Optional<Integer> status,
            Optional<String> error) {
        return new WebhookView.Delivery("d" + state + attempts, "ask.filed", now.minus(Duration.ofMinutes(5)), state,
                attempts, status, error, attempts == 0 ? Optional.empty() : Optional.of(1234L),
                state.equals("WAITING") ? Optional.of(now.plus(Duration.ofMinutes(5))) : Optional.empty());
    }

    private WebhooksView.Choices choices() {
        return new WebhooksView.Choices(
                EventType.choices().stream()
                        .map(type -> new Option(type.word(), type.word(), t.text("webhooks.type." + type))).toList(),
                List.of(Option.of("INTERNAL", t.text("classification.INTERNAL"))));
    }
}
