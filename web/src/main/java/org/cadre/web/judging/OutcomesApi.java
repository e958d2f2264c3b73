package org.cadre.web.judging;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.outcomes.ConsensusDesk;
import org.cadre.outcomes.FlagDesk;
import org.cadre.outcomes.FlagId;
import org.cadre.outcomes.RunId;
import org.cadre.outcomes.Suspicion.Verdict;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.judging.ConsensusJson.AgreementJson;
import org.cadre.web.judging.ConsensusJson.OutcomeJson;
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

/** What the judgments of one's own batch say together, and at whose a person should look. */
@Path("/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.BATCHES)
@Tag(name = "judging")
@APIResponse(responseCode = "404", description = "there is no such batch, run or flag, or none that the caller may see")
@APIResponse(responseCode = "409", description = "it is not the caller's, or not in a state for it")
public class OutcomesApi {
    @Inject
    ConsensusDesk desk;
    @Inject
    FlagDesk flags;
    @Inject
    Caller caller;

    /** What somebody makes of a flag. */
    @Schema(name = "FlagVerdict", requiredProperties = {"verdict", "reason"})
    public record Look(@Schema(implementation = Verdict.class) @Nullable String verdict,
            @Schema(minLength = 1, maxLength = FlagDesk.LONGEST_REASON) @Nullable String reason) {}

    @GET
    @Path("/{id}/consensus")
    @Operation(operationId = "readConsensus", summary = "What the judgments of one's own batch say together: agreement, and for every item, input and method the most probable answer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsensusJson.Table.class), examples = @ExampleObject(name = "page", value = ConsensusJson.TABLE)))
    public ConsensusJson.Table consensus(@PathParam("id") UUID id,
            @QueryParam("cursor") @DefaultValue("0") String cursor,
            @Parameter(description = "how many items", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100")) @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > 1000)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, 1000));
        if (!cursor.matches("[0-9]{1,6}"))
            throw new BadInput("cursor", cursor, Message.of("bad.cursor"));
        var reader = caller.reader();
        int after = Integer.parseInt(cursor);
        var items = desk.outcomes(reader, new AskId(id), after, limit).stream().map(OutcomeJson::of).toList();
        return new ConsensusJson.Table(desk.current(reader, new AskId(id)).map(ConsensusJson::of).orElse(null),
                desk.agreements(reader, new AskId(id)).stream().map(AgreementJson::of).toList(), items,
                items.isEmpty() ? null : Integer.toString(items.getLast().item()));
    }

    @POST
    @Path("/{id}/consensus/runs")
    @Operation(operationId = "runConsensus", summary = "Have it worked out anew; a run that is under way goes on")
    @APIResponse(responseCode = "202", description = "under way; `Location` tells how it goes", content = @Content(schema = @Schema(implementation = ConsensusJson.class), examples = @ExampleObject(name = "run", value = ConsensusJson.EXAMPLE)))
    public Response run(@PathParam("id") UUID id) {
        var run = desk.run(caller.reader(), new AskId(id));
        return Response.accepted(ConsensusJson.of(run))
                .location(URI.create("/api/v1/batches/" + id + "/consensus/runs/" + run.id())).build();
    }

    @GET
    @Path("/{id}/consensus/runs")
    @Operation(operationId = "listConsensusRuns", summary = "List the runs of one's own batch, the latest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ConsensusJson.class), examples = @ExampleObject(name = "runs", value = "["
            + ConsensusJson.EXAMPLE + "]")))
    public List<ConsensusJson> runs(@PathParam("id") UUID id) {
        return desk.runs(caller.reader(), new AskId(id)).stream().map(ConsensusJson::of).toList();
    }

    @GET
    @Path("/{id}/consensus/runs/{run}")
    @Operation(operationId = "readConsensusRun", summary = "How a run goes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsensusJson.class), examples = @ExampleObject(name = "run", value = ConsensusJson.EXAMPLE)))
    public ConsensusJson see(@PathParam("id") UUID id, @PathParam("run") UUID run) {
        return ConsensusJson.of(desk.see(caller.reader(), new AskId(id), new RunId(run)));
    }

    @GET
    @Path("/{id}/flags")
    @Operation(operationId = "listWorkerFlags", summary = "List patterns in workers' judgments for a person to look at; for the requester and governance")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = FlagJson.class), examples = @ExampleObject(name = "flags", value = "["
            + FlagJson.EXAMPLE + "]")))
    public List<FlagJson> flags(@PathParam("id") UUID id) {
        return flags.of(caller.reader(), new AskId(id)).stream().map(FlagJson::of).toList();
    }

    @PUT
    @Path("/{id}/flags/{flag}")
    @Operation(operationId = "lookAtWorkerFlag", summary = "Say what one makes of a flag: FINE, or the worker's judgments of this batch are EXCLUDED")
    @RequestBody(content = @Content(schema = @Schema(implementation = Look.class), examples = @ExampleObject(name = "fine", value = "{\"verdict\": \"FINE\", \"reason\": \"The items that they had were all complaints.\"}")))
    @APIResponse(responseCode = "204", description = "it is kept, and stands in the audit trail")
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    public void look(@PathParam("id") UUID id, @PathParam("flag") UUID flag, Look look) {
        flags.look(caller.reader(), new AskId(id), new FlagId(flag),
                JudgingApi.named("verdict", look.verdict(), Verdict.values()),
                Objects.requireNonNullElse(look.reason(), ""));
    }
}
