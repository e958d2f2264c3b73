package org.cadre.web.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.AskId;
import org.cadre.duplicates.Doubles;
import org.cadre.duplicates.DuplicateDesk;
import org.cadre.duplicates.DuplicateId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One question asked twice. A merged ask's address answers 308 with that of the other, to those who may see both. */
@Path("/asks/{id}/duplicates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "duplicates")
@APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
@APIResponse(responseCode = "409", description = "the caller has no say in it, or the other ask is less secret")
public class DuplicatesApi {
    private static final String DOUBLES = """
            {"others": [{"id": "0f0a4c1e-52f6-4a8a-8d2e-2b5b6a1f9f31", "ask": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", \
            "target": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11"}]}""";

    @Inject
    DuplicateDesk desk;
    @Inject
    Caller caller;

    /**
     * Which asks are taken for the same.
     *
     * @param duplicateOf what this one is taken for
     * @param others what is taken for this one, or was merged into it
     */
    @Schema(name = "Duplicates")
    public record DoublesJson(@Nullable DoubleJson duplicateOf, List<DoubleJson> others) {}

    /** @param mergedAt absent while it is only marked. @param undoUntil until when a merge can be undone */
    @Schema(name = "Duplicate")
    public record DoubleJson(UUID id, UUID ask, UUID target, @Nullable Instant mergedAt,
            @Nullable Instant undoUntil) {}

    /** The other ask. */
    @Schema(name = "DuplicateMark")
    public record Mark(@Nullable UUID target) {}

    /** Why; needed from GOVERNANCE, at most 500 characters. */
    @Schema(name = "DuplicateMerge")
    public record Merge(@Nullable String reason) {}

    @GET
    @Operation(operationId = "readDuplicates", summary = "List what an ask is taken for, and what is taken for it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DoublesJson.class), examples = @ExampleObject(name = "marked", value = DOUBLES)))
    public DoublesJson list(@PathParam("id") UUID id) {
        var doubles = desk.of(caller.reader(), new AskId(id));
        return new DoublesJson(doubles.marked().map(DuplicatesApi::json).orElse(null),
                doubles.others().stream().map(DuplicatesApi::json).toList());
    }

    @PUT
    @Operation(operationId = "markDuplicate", summary = "Mark an ask as the same as another: its asker, who answered it, or GOVERNANCE")
    @RequestBody(content = @Content(schema = @Schema(implementation = Mark.class), examples = @ExampleObject(name = "mark", value = "{\"target\": \"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DoublesJson.class), examples = @ExampleObject(name = "marked", value = DOUBLES)))
    public DoublesJson mark(@PathParam("id") UUID id, Mark mark) {
        if (mark.target() == null)
            throw new BadInput("target", "", Message.of("bad.missing"));
        desk.mark(caller.reader(), new AskId(id), new AskId(mark.target()));
        return list(id);
    }

    @DELETE
    @Operation(operationId = "unmarkDuplicate", summary = "Take the mark back")
    @APIResponse(responseCode = "204", description = "it is not marked")
    public void unmark(@PathParam("id") UUID id) {
        desk.unmark(caller.reader(), new AskId(id));
    }

    @POST
    @Path("/merge")
    @Operation(operationId = "mergeDuplicate", summary = "Merge a marked ask into the other: the other's asker, or GOVERNANCE with a reason")
    @RequestBody(content = @Content(schema = @Schema(implementation = Merge.class), examples = @ExampleObject(name = "by governance", value = "{\"reason\": \"Asked twice by one team\"}")))
    @APIResponse(responseCode = "200", description = "the other ask's duplicates", content = @Content(schema = @Schema(implementation = DoublesJson.class), examples = @ExampleObject(name = "marked", value = DOUBLES)))
    public DoublesJson merge(@PathParam("id") UUID id, Merge merge) {
        var target = desk.merge(caller.reader(), new AskId(id), merge.reason() == null ? "" : merge.reason());
        return list(target.value());
    }

    @POST
    @Path("/{duplicate}/undo")
    @Operation(operationId = "undoMerge", summary = "Undo a merge into this ask, for seven days")
    @APIResponse(responseCode = "200", description = "the duplicates of the ask that is one again", content = @Content(schema = @Schema(implementation = DoublesJson.class), examples = @ExampleObject(name = "marked", value = DOUBLES)))
    public DoublesJson undo(@PathParam("id") UUID id, @PathParam("duplicate") UUID duplicate) {
        return list(desk.undo(caller.reader(), new DuplicateId(duplicate)).value());
    }

    private static DoubleJson json(Doubles.Doubled one) {
        return new DoubleJson(one.id().value(), one.ask().value(), one.target().value(), one.mergedAt().orElse(null),
                one.undoUntil().orElse(null));
    }
}
