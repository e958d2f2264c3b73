package org.cadre.web.inspection;

import java.time.Instant;
import java.time.ZoneOffset;
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

import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.inspection.InspectionDesk;
import org.cadre.inspection.TrailState;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.verifier.Finding;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail, as far as the caller may see what it is about. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
@Scoped(Area.AUDIT)
@Tag(name = "audit")
@APIResponse(responseCode = "404", description = "the caller is neither of governance nor an auditor, or there is no such ask for them")
public class AuditApi {
    @Inject
    InspectionDesk desk;
    @Inject
    Searches searches;
    @Inject
    Caller caller;

    /** One page of a list; `next` is the cursor of the following page, absent at the end. */
    public record AuditList(List<EntryJson> items, @Nullable String next) {}

    /**
     * How the chain does.
     *
     * @param sealedAt when this server last checked and signed it
     * @param head the hash of the last entry then
     * @param waitingSeconds for how long the oldest entry has been waiting to be chained
     * @param fault what is wrong with it; absent where nothing is
     */
    @Schema(name = "AuditState")
    public record StateJson(@Nullable Instant sealedAt, @Nullable String head, long waitingSeconds,
            @Schema(implementation = Finding.Kind.class) @Nullable String fault) {
        static final String EXAMPLE = """
                {"sealedAt": "2026-03-01T09:00:00Z", "head": \
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "waitingSeconds": 0}""";

        static StateJson of(TrailState state) {
            return new StateJson(state.sealed().orElse(null), state.head().orElse(null), state.waiting().toSeconds(),
                    state.fault().map(Finding.Kind::name).orElse(null));
        }
    }

    @GET
    @Operation(operationId = "searchAuditTrail", summary = "Search the audit trail, newest first; that it is read is recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditList.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + EntryJson.EXAMPLE + "]}")))
    @APIResponse(responseCode = "400", description = "a parameter cannot be taken; each is named")
    public AuditList search(
            @Parameter(description = "by id, name or mail") @QueryParam("person") @DefaultValue("") String person,
            @Parameter(description = "id of an ask") @QueryParam("ask") @DefaultValue("") String ask,
            @Parameter(description = "of an act, or a decision's stage") @QueryParam("kind") @DefaultValue("") String kind,
            @Parameter(description = "the first day, in UTC") @QueryParam("from") @DefaultValue("") String from,
            @Parameter(description = "the last day, in UTC") @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        if (limit < 1 || limit > 100)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, 100));
        var search = searches.of(person, ask, kind, from, until, ZoneOffset.UTC);
        var found = desk.search(caller.reader(), search, Optional.ofNullable(cursor).map(Cursor::parse), limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var last = found.size() > limit ? page.getLast() : null;
        return new AuditList(page.stream().map(EntryJson::of).toList(),
                last == null ? null : new Cursor(last.at(), last.id()).toString());
    }

    @GET
    @Path("/asks/{id}")
    @Operation(operationId = "readLifeOfAsk", summary = "Read everything that was done to an ask, decided about it and seen of it, newest first; that it is read is recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EntryJson.class), examples = @ExampleObject(name = "read", value = "["
            + EntryJson.EXAMPLE + "]")))
    public List<EntryJson> life(@PathParam("id") UUID id) {
        return desk.life(caller.reader(), new AskId(id)).stream().map(EntryJson::of).toList();
    }

    @GET
    @Path("/state")
    @Operation(operationId = "readAuditState", summary = "Read whether the chain is whole, and when it was last signed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StateJson.class), examples = @ExampleObject(name = "whole", value = StateJson.EXAMPLE)))
    public StateJson state() {
        return StateJson.of(desk.state(caller.reader()));
    }

    @POST
    @Path("/checkpoints")
    @Operation(operationId = "sealAuditTrail", summary = "Check everything since the last checkpoint, and sign where it is whole")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StateJson.class), examples = @ExampleObject(name = "whole", value = StateJson.EXAMPLE)))
    public StateJson seal() {
        return StateJson.of(desk.seal(caller.reader()));
    }
}
