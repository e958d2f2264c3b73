package org.cadre.web.routing;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

import org.cadre.asks.Cursor;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.invitations.HandOver;
import org.cadre.invitations.InboxQuery;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Role;
import org.cadre.routing.RoutingDesk;
import org.cadre.scopes.Area;
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

/** The caller's invitations to help. */
@Path("/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Scoped(Area.INVITATIONS)
@Tag(name = "invitations")
public class InvitationsApi {
    private static final String GONE = "the caller has no such invitation";
    private static final String OVER = "the invitation has expired or ended otherwise; the detail says when";
    private static final String ISSUED = """
            {"id": "b1d8b3a1-4f6c-4f0e-9a52-6a1f7a0c2e90", "ask": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "title": \
            "How do we rotate the gateway's certificate?", "asker": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", \
            "classification": "INTERNAL", "urgency": "NORMAL", "state": "ISSUED", "wave": 1, "issuedAt": \
            "2026-03-01T09:00:01Z", "expiresAt": "2026-03-01T13:00:01Z", "taken": false""";
    private static final String WHY = ISSUED + ", \"whyMe\": [\"Knows TLS (expert)\"]}";

    @Inject
    RoutingDesk desk;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    /** One page of a list; `next` is the cursor of the following page, absent at the end. */
    public record InvitationList(List<InvitationJson> items, @Nullable String next) {}

    /** Why the caller does not help: NOT_MY_AREA, NO_TIME or CONFLICT; the note has at most 1,000 characters. */
    @Schema(name = "Decline", requiredProperties = "reason")
    public record Wanted(@Schema(implementation = DeclineReason.class) @Nullable String reason,
            @Schema(maxLength = 1000) @Nullable String note) {}

    /**
     * Who is to help instead.
     *
     * @param to id, mail address, or the whole name where only one colleague has it
     * @param note what that colleague is to know
     */
    @Schema(name = "HandOver", requiredProperties = {"to", "note"})
    public record Successor(@Nullable String to, @Schema(maxLength = 1000) @Nullable String note) {}

    @GET
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "listInvitations", summary = "List the caller's invitations, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationList.class), examples = @ExampleObject(name = "one invitation", value = "{\"items\": ["
            + ISSUED + "}]}")))
    @APIResponse(responseCode = "400", description = "state, limit or cursor cannot be taken")
    public InvitationList list(
            @Parameter(description = "only those in one of these states", schema = @Schema(type = SchemaType.ARRAY, implementation = InvitationState.class)) @QueryParam("state") List<String> states,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") String limit) {
        var now = clock.instant();
        var page = desk.inbox(caller.reader(),
                new InboxQuery(states(states), Optional.ofNullable(cursor).map(Cursor::parse), number("limit", limit)));
        var taken = desk.taken(caller.reader(), page.entries());
        return new InvitationList(
                page.entries().stream()
                        .map(entry -> InvitationJson.of(entry, now, taken.contains(entry.ask().id()), null)).toList(),
                page.next().map(Cursor::toString).orElse(null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "readInvitation", summary = "Read one invitation, with the reasons for it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationJson.class), examples = @ExampleObject(name = "issued", value = WHY)))
    @APIResponse(responseCode = "404", description = GONE)
    public InvitationJson see(@PathParam("id") UUID id) {
        var reader = caller.reader();
        var entry = desk.invitation(reader, new InvitationId(id));
        var whyMe = desk.whyMe(reader, new InvitationId(id)).stream()
                .map(reason -> Texts.render(reason, reader.language(), reader.zone())).toList();
        boolean taken = !desk.taken(reader, List.of(entry)).isEmpty();
        return InvitationJson.of(entry, clock.instant(), taken, whyMe);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "acceptInvitation", summary = "Say yes; once more does no harm")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationJson.class), examples = @ExampleObject(name = "accepted", value = WHY)))
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = OVER)
    public InvitationJson accept(@PathParam("id") UUID id) {
        desk.accept(caller.reader(), new InvitationId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "declineInvitation", summary = "Say no, also after a yes; somebody else is invited")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "no time", value = "{\"reason\": \"NO_TIME\", \"note\": \"Back on Monday.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationJson.class), examples = @ExampleObject(name = "declined", value = WHY)))
    @APIResponse(responseCode = "400", description = "the reason is none, or the note is too long")
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = OVER)
    public InvitationJson decline(@PathParam("id") UUID id, Wanted wanted) {
        var reason = choice(DeclineReason.class, "reason", wanted.reason() == null ? "" : wanted.reason());
        desk.decline(caller.reader(), new InvitationId(id),
                new Decline(reason, wanted.note() == null ? "" : wanted.note()));
        return see(id);
    }

    @POST
    @Path("/{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "handOverInvitation", summary = "Give an invitation to a colleague, also after a yes")
    @RequestBody(content = @Content(schema = @Schema(implementation = Successor.class), examples = @ExampleObject(name = "by mail", value = "{\"to\": \"ada.lovelace@company.example\", \"note\": \"You built the gateway, I only run it.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationJson.class), examples = @ExampleObject(name = "handed over", value = WHY)))
    @APIResponse(responseCode = "400", description = "there is nobody of this name or address, or the note is missing or too long")
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = "the colleague cannot take it now, for whatever reason; or "
            + OVER)
    public InvitationJson handOver(@PathParam("id") UUID id, Successor successor) {
        var wish = new HandOver(successor.to() == null ? "" : successor.to(),
                successor.note() == null ? "" : successor.note());
        desk.handOver(caller.reader(), new InvitationId(id), wish).ifPresent(why -> {
            throw new NotAllowedNow(why);
        });
        return see(id);
    }

    private static Set<InvitationState> states(List<String> sent) {
        var states = EnumSet.noneOf(InvitationState.class);
        sent.forEach(state -> states.add(choice(InvitationState.class, "state", state)));
        return states;
    }

    private static int number(String field, String sent) {
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException _) {
            throw new BadInput(field, sent, Message.of("input.limit", InboxQuery.MOST));
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String field, String sent) {
        if (sent.isBlank())
            throw new BadInput(field, sent, Message.of("bad.missing"));
        try {
            return Enum.valueOf(type, sent);
        } catch (IllegalArgumentException _) {
            throw new BadInput(field, sent, Message.of("bad.choice",
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
        }
    }
}
