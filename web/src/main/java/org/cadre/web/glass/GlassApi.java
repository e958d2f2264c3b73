package org.cadre.web.glass;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;
import org.cadre.glass.GlassDesk;
import org.cadre.glass.GlassId;
import org.cadre.glass.GlassNotFound;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
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

/** Requests to learn who asked anonymously. */
@Path("/glass")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
@Scoped(Area.GLASS)
@Tag(name = "glass")
public class GlassApi {
    private static final String NONE = "there is no such request, or none that the caller may know of";
    private static final String OVER = "it is over, or somebody else has to decide it";
    @Inject
    GlassDesk desk;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** A new request. @param cause why, 20 to 2,000 characters */
    @Schema(name = "NewGlassRequest", requiredProperties = {"ask", "cause"})
    public record Wanted(@Nullable UUID ask,
            @Schema(minLength = GlassDesk.SHORTEST_CAUSE, maxLength = GlassDesk.LONGEST_CAUSE) @Nullable String cause) {}

    /** Why not. */
    @Schema(name = "GlassRefusal", requiredProperties = "reason")
    public record Refusal(@Schema(maxLength = GlassDesk.LONGEST_REASON) @Nullable String reason) {}

    /** One page of a list; `next` is the cursor of the following page, absent at the end. */
    public record GlassList(List<GlassJson> items, @Nullable String next) {}

    /** Who asked. */
    @Schema(name = "GlassAsker")
    public record AskerJson(UUID asker, Instant until) {}

    /** What somebody did about a request. @param kind GLASS_REQUESTED, GLASS_APPROVED, GLASS_REFUSED or GLASS_LOOKED */
    @Schema(name = "GlassStep")
    public record StepJson(Instant at, String kind, UUID actor) {}

    @GET
    @Operation(operationId = "listGlassRequests", summary = "List the requests to learn who asked, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlassList.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + GlassJson.EXAMPLE + "]}")))
    @APIResponse(responseCode = "400", description = "cursor or limit cannot be taken")
    public GlassList list(@QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        if (limit < 1 || limit > 100)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, 100));
        var found = desk.list(caller.reader(), Optional.ofNullable(cursor).map(Cursor::parse), limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var last = found.size() > limit ? page.getLast() : null;
        return new GlassList(page.stream().map(GlassJson::of).toList(),
                last == null ? null : new Cursor(last.openedAt(), last.id().value()).toString());
    }

    @POST
    @Operation(operationId = "openGlassRequest", summary = "Ask, with cause, to learn who asked anonymously; a second person decides")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "danger", value = "{\"ask\": \"3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e\", \"cause\": \"The text names a danger to somebody's life.\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GlassJson.class), examples = @ExampleObject(name = "open", value = GlassJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the cause cannot be taken")
    @APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "nobody is anonymous there, a request is open already, or somebody else has to do it")
    @Idempotent
    public Response open(Wanted wanted) {
        return once.only(() -> opened(wanted));
    }

    private Response opened(Wanted wanted) {
        if (wanted.ask() == null)
            throw new BadInput("ask", "", Message.of("bad.missing"));
        var id = desk.open(caller.reader(), new AskId(wanted.ask()), wanted.cause() == null ? "" : wanted.cause());
        return Response.created(URI.create("/api/v1/glass/" + id)).entity(json(id)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "readGlassRequest", summary = "Read a request; an asker reads those about their own asks once they are approved")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlassJson.class), examples = @ExampleObject(name = "open", value = GlassJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    public GlassJson see(@PathParam("id") UUID id) {
        return json(new GlassId(id));
    }

    @GET
    @Path("/{id}/steps")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "listGlassSteps", summary = "List who did what about a request, and who looked when, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = StepJson.class), examples = @ExampleObject(name = "opened", value = """
            [{"at": "2026-03-01T09:00:00Z", "kind": "GLASS_REQUESTED", "actor": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11"}]""")))
    @APIResponse(responseCode = "404", description = NONE)
    public List<StepJson> steps(@PathParam("id") UUID id) {
        return desk.steps(caller.reader(), new GlassId(id)).stream()
                .map(step -> new StepJson(step.at(), step.kind(), step.actor())).toList();
    }

    @GET
    @Path("/{id}/asker")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "lookThroughGlass", summary = "Read who asked: for the two who agreed on it, for some days; each look is recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskerJson.class), examples = @ExampleObject(name = "asker", value = """
            {"asker": "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "until": "2026-03-04T09:00:00Z"}""")))
    @APIResponse(responseCode = "404", description = "there is nothing to be seen by the caller")
    public AskerJson look(@PathParam("id") UUID id) {
        return desk.look(caller.reader(), new GlassId(id))
                .map(shown -> new AskerJson(shown.asker().value(), shown.until())).orElseThrow(GlassNotFound::new);
    }

    @POST
    @Path("/{id}/approve")
    @Operation(operationId = "approveGlassRequest", summary = "Let requester and caller know who asked; the asker is told")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlassJson.class), examples = @ExampleObject(name = "approved", value = GlassJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = OVER)
    public GlassJson approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), new GlassId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/refuse")
    @Operation(operationId = "refuseGlassRequest", summary = "Refuse a request, with a reason")
    @RequestBody(content = @Content(schema = @Schema(implementation = Refusal.class), examples = @ExampleObject(name = "reason", value = "{\"reason\": \"The text names nobody in danger.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlassJson.class), examples = @ExampleObject(name = "refused", value = GlassJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the reason cannot be taken")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = OVER)
    public GlassJson refuse(@PathParam("id") UUID id, Refusal refusal) {
        desk.refuse(caller.reader(), new GlassId(id), refusal.reason() == null ? "" : refusal.reason());
        return see(id);
    }

    private GlassJson json(GlassId id) {
        return GlassJson.of(desk.see(caller.reader(), id));
    }
}
