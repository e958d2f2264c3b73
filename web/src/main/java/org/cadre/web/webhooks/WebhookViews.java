package org.cadre.web.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.governance.Classification;
import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.People;
import org.cadre.webhooks.Endpoint;
import org.cadre.webhooks.EndpointEvent;
import org.cadre.webhooks.EndpointId;
import org.cadre.webhooks.EventType;
import org.cadre.webhooks.Standing;
import org.cadre.webhooks.WebhookDelivery;
import org.cadre.webhooks.WebhookDesk;

/** Makes the views of webhooks. */
@RequestScoped
class WebhookViews {
    private static final int PAGE = 25;

    @Inject
    WebhookDesk desk;
    @Inject
    People people;
    @Inject
    Frames frames;

    WebhooksView all(Reader admin, Form form) {
        return new WebhooksView(desk.on(), desk.list(admin).stream().map(WebhookViews::line).toList(), form,
                choices(admin));
    }

    WebhookView one(Reader admin, EndpointId id, Optional<String> fresh, String cursor) {
        return one(admin, id, fresh, cursor, WebhookForm.of(desk.see(admin, id)));
    }

    WebhookView one(Reader admin, EndpointId id, Optional<String> fresh, String cursor, Form form) {
        var endpoint = desk.see(admin, id);
        long failed = desk.list(admin).stream().filter(standing -> standing.endpoint().id().equals(id))
                .mapToLong(Standing::failed).sum();
        var log = desk.deliveries(admin, id, Cursor.of(cursor, PAGE));
        return new WebhookView(id.toString(), endpoint.url().toString(), endpoint.description(), state(endpoint),
                fresh, endpoint.twoSecretsUntil(), failed, form, choices(admin),
                log.items().stream().map(WebhookViews::delivery).toList(),
                Pages.after("/admin/webhooks/" + id, "", log.next()), events(desk.story(admin, id)));
    }

    private WebhooksView.Choices choices(Reader admin) {
        var t = frames.texts();
        return new WebhooksView.Choices(
                EventType.choices().stream()
                        .map(type -> new Option(type.word(), type.word(), t.text("webhooks.type." + type))).toList(),
                Arrays.stream(Classification.values()).filter(admin.clearance()::covers)
                        .map(level -> Option.of(level.name(), t.text("classification." + level))).toList());
    }

    private List<WebhookView.Event> events(List<EndpointEvent> story) {
        var named = People.from(people.named(story.stream().flatMap(event -> event.by().stream()).toList()));
        return story.stream().map(event -> new WebhookView.Event(event.what().name(),
                event.by().map(who -> named.apply(who).name()).orElse(""), event.at())).toList();
    }

    private static WebhooksView.Line line(Standing standing) {
        var endpoint = standing.endpoint();
        return new WebhooksView.Line(endpoint.id().toString(), endpoint.url().toString(), endpoint.description(),
                state(endpoint), standing.waiting(), standing.failed());
    }

    private static WebhookView.Delivery delivery(WebhookDelivery delivery) {
        return new WebhookView.Delivery(delivery.id().toString(), delivery.type().word(), delivery.at(),
                delivery.state().name(), delivery.attempts(),
                delivery.status().isPresent() ? Optional.of(delivery.status().getAsInt()) : Optional.empty(),
                delivery.error(), delivery.took().map(took -> took.toMillis()), delivery.next());
    }

    private static String state(Endpoint endpoint) {
        if (endpoint.enabled())
            return "on";
        return endpoint.gone().isPresent() ? "gone" : "off";
    }
}
