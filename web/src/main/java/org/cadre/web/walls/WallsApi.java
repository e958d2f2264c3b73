package org.cadre.web.walls;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.scopes.Area;
import org.cadre.walls.NewWall;
import org.cadre.walls.Wall;
import org.cadre.walls.WallDesk;
import org.cadre.walls.WallEvent;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's walls. */
@Path("/walls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.WALLS)
@Tag(name = "walls")
public class WallsApi {
    private static final String WALL = "{\"id\": \"1f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55\", \"name\": \"Project Elm\", \"purpose\": \"The purchase of Initech\", \"owner\": \"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\", \"endsOn\": \"2026-12-31\", \"over\": false}";
    private static final String BY = "{\"who\": \"9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55\", \"reason\": \"does the numbers\"}";
    private static final String NONE = "there is no such wall, or none that the caller may do this with";
    @Inject
    WallDesk desk;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** A new wall. @param owner a colleague's id, name or mail */
    @Schema(name = "NewWall", requiredProperties = {"name", "purpose", "owner"})
    public record Wanted(@Schema(maxLength = NewWall.LONGEST_NAME) @Nullable String name,
            @Schema(maxLength = NewWall.LONGEST_PURPOSE) @Nullable String purpose, @Nullable String owner,
            @Schema(format = "date") @Nullable String endsOn) {}

    /** A wall that was just made, of which whoever made it learns nothing else. */
    @Schema(name = "MadeWall", requiredProperties = "id")
    public record Made(UUID id) {}

    /** Whom to let in or out, and why. @param who a colleague's id; to let in also name or mail */
    @Schema(name = "WallMembership", requiredProperties = {"who", "reason"})
    public record Membership(@Nullable String who,
            @Schema(maxLength = WallDesk.LONGEST_REASON) @Nullable String reason) {}

    /** Why the caller wants to be let in. */
    @Schema(name = "WallRequest", requiredProperties = "reason")
    public record Request(@Schema(maxLength = WallDesk.LONGEST_REASON) @Nullable String reason) {}

    /** A wall to find an owner for. */
    @Schema(name = "OwnerlessWall", requiredProperties = "id")
    public record OwnerlessJson(UUID id, @Nullable UUID lastOwner) {}

    /** Who is to own a wall, and why. @param owner a colleague's id, name or mail */
    @Schema(name = "NamedWallOwner", requiredProperties = {"owner", "reason"})
    public record NamedOwner(@Nullable String owner,
            @Schema(maxLength = WallDesk.LONGEST_REASON) @Nullable String reason) {}

    /** Who is to own a wall. @param owner a colleague's id, name or mail */
    @Schema(name = "NextWallOwner", requiredProperties = "owner")
    public record NextOwner(@Nullable String owner) {}

    /** A wall as its owner and members read it. @param endsOn the last day on which asks are taken behind it */
    @Schema(name = "Wall")
    public record WallJson(UUID id, String name, String purpose, @Nullable UUID owner, @Nullable LocalDate endsOn,
            boolean over) {}

    /** What happened to a membership. */
    @Schema(name = "WallEvent")
    public record EventJson(@Schema(implementation = WallEvent.Deed.class) String deed, UUID person, UUID actor,
            String reason, Instant at) {}

    @GET
    @Operation(operationId = "listWalls", summary = "List the walls that the caller owns or is in")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = WallJson.class), examples = @ExampleObject(name = "one", value = "["
            + WALL + "]")))
    public List<WallJson> list() {
        return desk.mine(caller.reader()).stream().map(this::json).toList();
    }

    @POST
    @RolesAllowed(Role.GOVERNORS)
    @Operation(operationId = "createWall", summary = "Make a wall and name its owner, who alone lets people in; its address is told once")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "deal", value = "{\"name\": \"Project Elm\", \"purpose\": \"The purchase of Initech\", \"owner\": \"ada@company.example\", \"endsOn\": \"2026-12-31\"}")))
    @APIResponse(responseCode = "201", description = "it is made; only its owner can read it", content = @Content(schema = @Schema(implementation = Made.class), examples = @ExampleObject(name = "made", value = "{\"id\": \"7f0b2a64-6a56-4a83-9b5f-0b8e3f1d2c11\"}")))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @Idempotent
    public Response create(Wanted wanted) {
        return once.only(() -> {
            var id = desk.create(caller.reader(), new NewWall(orEmpty(wanted.name()), orEmpty(wanted.purpose()),
                    orEmpty(wanted.owner()), WallForms.end(orEmpty(wanted.endsOn()))));
            return Response.created(URI.create("/api/v1/walls/" + id)).entity(new Made(id.value())).build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readWall", summary = "Read a wall that the caller owns or is in")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WallJson.class), examples = @ExampleObject(name = "one", value = WALL)))
    @APIResponse(responseCode = "404", description = NONE)
    public WallJson see(@PathParam("id") UUID id) {
        return json(desk.see(caller.reader(), new WallId(id)));
    }

    @GET
    @Path("/{id}/members")
    @Operation(operationId = "listWallMembers", summary = "List who is in, as the wall's owner")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class), examples = @ExampleObject(name = "one", value = "[\"9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55\"]")))
    @APIResponse(responseCode = "404", description = NONE)
    public List<UUID> members(@PathParam("id") UUID id) {
        return desk.members(caller.reader(), new WallId(id)).stream().map(ColleagueId::value).toList();
    }

    @GET
    @Path("/{id}/log")
    @Operation(operationId = "readWallLog", summary = "List who let whom in or out, when and why, as the wall's owner; oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EventJson.class), examples = @ExampleObject(name = "one", value = "[{\"deed\": \"ADDED\", \"person\": \"9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55\", \"actor\": \"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\", \"reason\": \"does the numbers\", \"at\": \"2026-03-01T09:00:00Z\"}]")))
    @APIResponse(responseCode = "404", description = NONE)
    public List<EventJson> log(@PathParam("id") UUID id) {
        return desk.log(caller.reader(), new WallId(id)).stream().map(event -> new EventJson(event.deed().name(),
                event.person().value(), event.actor().value(), event.reason(), event.at())).toList();
    }

    @POST
    @Path("/{id}/members")
    @Operation(operationId = "addWallMember", summary = "Let a colleague in, as the wall's owner")
    @RequestBody(content = @Content(schema = @Schema(implementation = Membership.class), examples = @ExampleObject(name = "in", value = BY)))
    @APIResponse(responseCode = "204", description = "the colleague is in")
    @APIResponse(responseCode = "400", description = "there is no such colleague, or no reason")
    @APIResponse(responseCode = "404", description = NONE)
    public void add(@PathParam("id") UUID id, Membership wanted) {
        desk.add(caller.reader(), new WallId(id), orEmpty(wanted.who()), orEmpty(wanted.reason()));
    }

    @POST
    @Path("/{id}/members/remove")
    @Operation(operationId = "removeWallMember", summary = "Let a colleague out, as the wall's owner; from then on nothing behind it is theirs to see")
    @RequestBody(content = @Content(schema = @Schema(implementation = Membership.class), examples = @ExampleObject(name = "out", value = BY)))
    @APIResponse(responseCode = "204", description = "the colleague is out")
    @APIResponse(responseCode = "400", description = "the colleague is not in, or there is no reason")
    @APIResponse(responseCode = "404", description = NONE)
    public void remove(@PathParam("id") UUID id, Membership wanted) {
        desk.see(caller.reader(), new WallId(id));
        desk.remove(caller.reader(), new WallId(id), WallForms.person(orEmpty(wanted.who())),
                orEmpty(wanted.reason()));
    }

    @POST
    @Path("/{id}/requests")
    @Operation(operationId = "askToJoinWall", summary = "Ask a wall's owner to be let in; answered alike whether there is such a wall or not")
    @RequestBody(content = @Content(schema = @Schema(implementation = Request.class), examples = @ExampleObject(name = "why", value = "{\"reason\": \"I do the audit\"}")))
    @APIResponse(responseCode = "204", description = "if there is such a wall, its owner sees the request")
    @APIResponse(responseCode = "400", description = "there is no reason, or it is too long")
    public void ask(@PathParam("id") UUID id, Request wanted) {
        desk.ask(caller.reader(), new WallId(id), orEmpty(wanted.reason()));
    }

    @GET
    @Path("/ownerless")
    @RolesAllowed(Role.GOVERNORS)
    @Operation(operationId = "listOwnerlessWalls", summary = "List the walls whose owner is gone, as governance: their ids and who owned them last, and nothing of what they are")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = OwnerlessJson.class), examples = @ExampleObject(name = "one", value = "[{\"id\": \"7f0b2a64-6a56-4a83-9b5f-0b8e3f1d2c11\", \"lastOwner\": \"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\"}]")))
    public List<OwnerlessJson> ownerless() {
        return desk.ownerless(caller.reader()).stream().map(
                wall -> new OwnerlessJson(wall.id().value(), wall.last().map(ColleagueId::value).orElse(null)))
                .toList();
    }

    @POST
    @Path("/{id}/owner")
    @RolesAllowed(Role.GOVERNORS)
    @Operation(operationId = "nameWallOwner", summary = "Name the owner of a wall whose owner is gone, as governance; not oneself. The new owner is let in and told")
    @RequestBody(content = @Content(schema = @Schema(implementation = NamedOwner.class), examples = @ExampleObject(name = "new", value = "{\"owner\": \"ada@company.example\", \"reason\": \"leads the purchase now\"}")))
    @APIResponse(responseCode = "204", description = "the colleague owns it")
    @APIResponse(responseCode = "400", description = "there is no such colleague here, it is a machine, the caller, or somebody without an account, or there is no reason")
    @APIResponse(responseCode = "404", description = "there is no such wall, or its owner is here and hands it over")
    public void nameOwner(@PathParam("id") UUID id, NamedOwner wanted) {
        desk.nameOwner(caller.reader(), new WallId(id), orEmpty(wanted.owner()), orEmpty(wanted.reason()));
    }

    @POST
    @Path("/{id}/hand-over")
    @Operation(operationId = "handOverWall", summary = "Make somebody else the owner, as the owner; the new owner is let in and told")
    @RequestBody(content = @Content(schema = @Schema(implementation = NextOwner.class), examples = @ExampleObject(name = "next", value = "{\"owner\": \"ada@company.example\"}")))
    @APIResponse(responseCode = "204", description = "the colleague owns it")
    @APIResponse(responseCode = "400", description = "there is no such colleague here, or it is a machine")
    @APIResponse(responseCode = "404", description = NONE)
    public void handOver(@PathParam("id") UUID id, NextOwner wanted) {
        desk.handOver(caller.reader(), new WallId(id), orEmpty(wanted.owner()));
    }

    private WallJson json(Wall wall) {
        return new WallJson(wall.id().value(), wall.name(), wall.purpose(),
                wall.owner().map(ColleagueId::value).orElse(null), wall.endsOn().orElse(null),
                wall.over(desk.today()));
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
