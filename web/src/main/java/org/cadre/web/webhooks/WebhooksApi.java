package org.cadre.web.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Cursor;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Conditions;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.cadre.webhooks.DeliveryId;
import org.cadre.webhooks.EndpointDeed;
import org.cadre.webhooks.EndpointId;
import org.cadre.webhooks.EndpointWish;
import org.cadre.webhooks.EventType;
import org.cadre.webhooks.SigningSecret;
import org.cadre.webhooks.WebhookDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where events are sent. */
@Path("/webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Scoped(Area.WEBHOOKS)
@Tag(name = "webhooks")
@APIResponse(responseCode = "404", description = "there is no such webhook, or none that the caller may administer")
public class WebhooksApi {
    private static final String SECRET = """
            {"id": "2f6c1d0e-5a44-4a3b-9a6e-0c1d2e3f4a5b", "secret": "whsec_…"}""";

    @Inject
    WebhookDesk desk;
    @Inject
    Conditions conditions;
    @Inject
    Caller caller;

    /** A new endpoint. */
    @Schema(name = "NewWebhook", requiredProperties = {"url", "events"})
    public record Wanted(
            @Schema(maxLength = EndpointWish.LONGEST_URL, format = "uri", description = "its host and port are on the company's list") @Nullable String url,
            @Schema(maxLength = EndpointWish.LONGEST_DESCRIPTION) @Nullable String description,
            @Nullable List<String> events,
            @Schema(implementation = Classification.class, description = "INTERNAL where absent") @Nullable String clearance,
            @Schema(description = "true where absent") @Nullable Boolean enabled) {}

    /** What is to become other; what is absent stays. */
    @Schema(name = "WebhookChange")
    public record Change(@Schema(maxLength = EndpointWish.LONGEST_URL, format = "uri") @Nullable String url,
            @Schema(maxLength = EndpointWish.LONGEST_DESCRIPTION) @Nullable String description,
            @Nullable List<String> events,
            @Schema(implementation = Classification.class) @Nullable String clearance, @Nullable Boolean enabled) {}

    /** @param on false where the company has listed no host, so that nothing is ever sent */
    @Schema(name = "WebhookList")
    public record Listed(boolean on, List<WebhookJson> items) {}

    /** The endpoint's id, and the only time that the secret is told. */
    @Schema(name = "WebhookSecret")
    public record Secret(UUID id, String secret) {}

    /** A page of the log. */
    @Schema(name = "WebhookDeliveryList")
    public record Deliveries(List<WebhookDeliveryJson> items, @Nullable String next) {}

    /** What is sent again. */
    @Schema(name = "WebhookReplay", requiredProperties = "since")
    public record Replay(
            @Schema(format = "date-time", description = "what failed of all that happened since then") @Nullable String since) {}

    /** How many are sent again. */
    @Schema(name = "WebhookReplayed")
    public record Replayed(int deliveries) {}

    /** The `webhook-id` of what is sent. */
    @Schema(name = "WebhookSent")
    public record Sent(UUID id) {}

    /** What was done with the endpoint; nobody did it where its receiver was gone. */
    @Schema(name = "WebhookEvent")
    public record EventJson(@Schema(implementation = EndpointDeed.class) String what, @Nullable UUID by, String url,
            Instant at) {}

    @GET
    @Operation(operationId = "listWebhooks", summary = "List the webhooks, the oldest first", description = "Events: `ask.filed`, `ask.closed`, `answer.given`, `answer.accepted`, `invitation.issued`, `invitation.accepted`, `invitation.declined`, `invitation.expired`. Each is sent as Standard Webhooks has it, with ids and links and no text.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Listed.class), examples = @ExampleObject(name = "one webhook", value = "{\"on\": true, \"items\": ["
            + WebhookJson.EXAMPLE + "]}")))
    public Listed list() {
        return new Listed(desk.on(), desk.list(caller.reader()).stream()
                .map(standing -> WebhookJson.of(standing.endpoint())).toList());
    }

    @POST
    @Operation(operationId = "createWebhook", summary = "Register a webhook; its secret is told only here")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "dashboard", value = """
            {"url": "https://hooks.company.example/cadre", "description": "Dashboard of the service desk", "events": \
            ["ask.filed", "answer.accepted"]}""")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Secret.class), examples = @ExampleObject(name = "secret", value = SECRET)))
    public Response create(Wanted wanted) {
        var made = desk.create(caller.reader(), WebhookForm.wanted(orEmpty(wanted.url()),
                orEmpty(wanted.description()), wanted.events() == null ? List.of() : wanted.events(),
                orEmpty(wanted.clearance()), !Boolean.FALSE.equals(wanted.enabled())));
        return Response.created(URI.create("/api/v1/webhooks/" + made.id())).entity(secret(made.id(), made.secret()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readWebhook", summary = "Read a webhook")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookJson.class), examples = @ExampleObject(name = "webhook", value = WebhookJson.EXAMPLE)))
    public WebhookJson see(@PathParam("id") UUID id) {
        return WebhookJson.of(desk.see(caller.reader(), new EndpointId(id)));
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "changeWebhook", summary = "Change a webhook; what is absent stays as it is")
    @RequestBody(content = @Content(schema = @Schema(implementation = Change.class), examples = @ExampleObject(name = "off", value = "{\"enabled\": false}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookJson.class), examples = @ExampleObject(name = "webhook", value = WebhookJson.EXAMPLE)))
    @Conditional(needed = true)
    public WebhookJson change(@PathParam("id") UUID id, Change wanted) {
        return conditions.needed(() -> see(id), () -> {
            var endpoint = new EndpointId(id);
            desk.change(caller.reader(), endpoint, changed(desk.see(caller.reader(), endpoint).wish(), wanted));
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook and its log, at once and for good")
    @APIResponse(responseCode = "204", description = "nothing is sent there any more")
    public void delete(@PathParam("id") UUID id) {
        desk.delete(caller.reader(), new EndpointId(id));
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(operationId = "rotateWebhookSecret", summary = "Get a new secret; the one from before signs beside it for 24 hours")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Secret.class), examples = @ExampleObject(name = "secret", value = SECRET)))
    public Response rotate(@PathParam("id") UUID id) {
        var endpoint = new EndpointId(id);
        return Response.status(Response.Status.CREATED)
                .entity(secret(endpoint, desk.rotate(caller.reader(), endpoint))).build();
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(operationId = "listWebhookDeliveries", summary = "List what was sent or waits to be, the latest first; the log goes back 30 days")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Deliveries.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + WebhookDeliveryJson.EXAMPLE + "]}")))
    public Deliveries deliveries(@PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("") String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        var page = desk.deliveries(caller.reader(), new EndpointId(id), Cursor.of(cursor, limit))
                .map(WebhookDeliveryJson::of);
        return new Deliveries(page.items(), page.next().orElse(null));
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    @Operation(operationId = "replayWebhookDelivery", summary = "Send one event again, under the same `webhook-id`")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Sent.class), examples = @ExampleObject(name = "sent", value = "{\"id\": \"9b2d3c4e-1f60-4c7a-8b9d-0a1b2c3d4e5f\"}")))
    @APIResponse(responseCode = "409", description = "the webhook is switched off")
    public Response replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        desk.replay(caller.reader(), new EndpointId(id), new DeliveryId(delivery));
        return Response.accepted(new Sent(delivery)).build();
    }

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayFailedWebhookDeliveries", summary = "Send again what failed since a time, each under its `webhook-id`")
    @RequestBody(content = @Content(schema = @Schema(implementation = Replay.class), examples = @ExampleObject(name = "since", value = "{\"since\": \"2026-03-01T00:00:00Z\"}")))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Replayed.class), examples = @ExampleObject(name = "count", value = "{\"deliveries\": 12}")))
    @APIResponse(responseCode = "409", description = "the webhook is switched off")
    public Response replayFailed(@PathParam("id") UUID id, Replay wanted) {
        int count = desk.replayFailed(caller.reader(), new EndpointId(id),
                WebhookForm.since(orEmpty(wanted.since())));
        return Response.accepted(new Replayed(count)).build();
    }

    @POST
    @Path("/{id}/test")
    @Operation(operationId = "testWebhook", summary = "Send a `webhook.test`, whatever events it wants")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Sent.class), examples = @ExampleObject(name = "sent", value = "{\"id\": \"9b2d3c4e-1f60-4c7a-8b9d-0a1b2c3d4e5f\"}")))
    @APIResponse(responseCode = "409", description = "the webhook is switched off")
    public Response test(@PathParam("id") UUID id) {
        return Response.accepted(new Sent(desk.test(caller.reader(), new EndpointId(id)).value())).build();
    }

    @GET
    @Path("/{id}/events")
    @Operation(operationId = "listWebhookEvents", summary = "List what was done with a webhook, the first first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EventJson.class), examples = @ExampleObject(name = "events", value = """
            [{"what": "CREATED", "by": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "url": \
            "https://hooks.company.example/cadre", "at": "2026-03-01T09:00:00Z"}]""")))
    public List<EventJson> events(@PathParam("id") UUID id) {
        return desk.story(caller.reader(), new EndpointId(id)).stream().map(event -> new EventJson(event.what().name(),
                event.by().map(ColleagueId::value).orElse(null), event.url(), event.at())).toList();
    }

    private static EndpointWish changed(EndpointWish now, Change wanted) {
        return new EndpointWish(wanted.url() == null ? now.url() : wanted.url(),
                wanted.description() == null ? now.description() : wanted.description(),
                wanted.events() == null ? now.events() : EventType.parse("events", wanted.events()),
                wanted.clearance() == null ? now.clearance() : WebhookForm.clearance(wanted.clearance()),
                wanted.enabled() == null ? now.enabled() : wanted.enabled());
    }

    private static Secret secret(EndpointId id, SigningSecret secret) {
        return new Secret(id.value(), secret.written());
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
