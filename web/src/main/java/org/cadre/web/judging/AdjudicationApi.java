package org.cadre.web.judging;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.AskId;
import org.cadre.batches.ItemId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.judging.AdjudicationDesk;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.people.Slice;
import org.cadre.scopes.Area;
import org.cadre.web.judging.ContestedJson.ContestedList;
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

/** Items that judgments leave open, for a batch's requester and whom they name. */
@Path("/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.BATCHES)
@Tag(name = "judging")
@APIResponse(responseCode = "404", description = "there is no such batch or item, or none that the caller decides")
public class AdjudicationApi {
    @Inject
    AdjudicationDesk desk;
    @Inject
    Caller caller;

    /** Somebody's word on an item. */
    @Schema(name = "ItemDecision", requiredProperties = {"answer", "reason"})
    public record Word(
            @Schema(type = SchemaType.OBJECT, description = "by the form's inputs") @Nullable JsonObject answer,
            @Schema(minLength = 1, maxLength = AdjudicationDesk.LONGEST_REASON) @Nullable String reason) {}

    /** Who decides beside the requester. */
    @Schema(name = "Adjudicators")
    public record Named(List<UUID> colleagues) {}

    @GET
    @Path("/{id}/adjudications")
    @Operation(operationId = "listContestedItems", summary = "List the items that wait for a person, with what was said of them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContestedList.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + ContestedJson.EXAMPLE + "]}")))
    public ContestedList list(@PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("0") String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        if (limit < 1 || limit > 100)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, 100));
        if (!cursor.matches("[0-9]{1,6}"))
            throw new BadInput("cursor", cursor, Message.of("bad.cursor"));
        var page = Slice.of(desk.waiting(caller.reader(), new AskId(id), Integer.parseInt(cursor), limit + 1), limit,
                one -> one.item().seq()).map(ContestedJson::of);
        return new ContestedList(page.items(), page.next().orElse(null));
    }

    @PUT
    @Path("/{id}/adjudications/{item}")
    @Operation(operationId = "decideItem", summary = "Decide an item for good")
    @RequestBody(content = @Content(schema = @Schema(implementation = Word.class), examples = @ExampleObject(name = "word", value = "{\"answer\": {\"complaint\": \"yes\"}, \"reason\": \"They want their money back.\"}")))
    @APIResponse(responseCode = "204", description = "it is decided")
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "409", description = "it does not wait any more, or the caller has judged it")
    public void decide(@PathParam("id") UUID id, @PathParam("item") UUID item, Word word) {
        desk.decide(caller.reader(), new AskId(id), new ItemId(item), JudgingApi.answer(word.answer()),
                Objects.requireNonNullElse(word.reason(), ""));
    }

    @GET
    @Path("/{id}/adjudicators")
    @Operation(operationId = "listAdjudicators", summary = "Whom the caller has named to decide items of their batch")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Named.class), examples = @ExampleObject(name = "one", value = "{\"colleagues\": [\"9d1e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f60\"]}")))
    @APIResponse(responseCode = "409", description = "only its requester can do that")
    public Named named(@PathParam("id") UUID id) {
        return new Named(
                desk.named(caller.reader(), new AskId(id)).stream().map(ColleagueId::value).toList());
    }

    @PUT
    @Path("/{id}/adjudicators/{colleague}")
    @Operation(operationId = "nameAdjudicator", summary = "Let a colleague decide items of the caller's batch, who may see it")
    @APIResponse(responseCode = "204", description = "they decide, too")
    @APIResponse(responseCode = "400", description = "there is no such colleague who may see it")
    @APIResponse(responseCode = "409", description = "only its requester can do that, or there are too many")
    public void name(@PathParam("id") UUID id, @PathParam("colleague") UUID colleague) {
        desk.name(caller.reader(), new AskId(id), new ColleagueId(colleague));
    }

    @DELETE
    @Path("/{id}/adjudicators/{colleague}")
    @Operation(operationId = "dismissAdjudicator", summary = "Let a colleague decide no more")
    @APIResponse(responseCode = "204", description = "they decide no more")
    @APIResponse(responseCode = "409", description = "only its requester can do that")
    public void dismiss(@PathParam("id") UUID id, @PathParam("colleague") UUID colleague) {
        desk.dismiss(caller.reader(), new AskId(id), new ColleagueId(colleague));
    }
}
