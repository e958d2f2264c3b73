package org.cadre.web.ranking;

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

import org.cadre.learning.LearningDesk;
import org.cadre.learning.TuningNotFound;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.tuning.TuningId;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Weights of the ranking that are learned from the company's own outcomes. */
@Path("/ranking-weights")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.RULES)
@Tag(name = "ranking")
@APIResponse(responseCode = "404", description = "there are no such weights, or the caller is neither of governance nor an auditor")
public class RankingApi {
    private static final String NOT_NOW = "others are being learned; or these are not tried, were tried on too few questions, did worse, or were asked for by the caller";

    @Inject
    LearningDesk desk;
    @Inject
    Once once;
    @Inject
    Caller caller;

    @GET
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "listRankingWeights", summary = "List the weights that were learned, the latest first, and how they fared")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TuningJson.class), examples = @ExampleObject(name = "one in shadow", value = "["
            + TuningJson.EXAMPLE + "]")))
    public List<TuningJson> list() {
        return desk.all(caller.reader()).stream().map(TuningJson::of).toList();
    }

    @POST
    @Operation(operationId = "learnRankingWeights", summary = "Have weights learned from what was settled so far; they are tried in shadow then")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TuningJson.class), examples = @ExampleObject(name = "begun", value = TuningJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @Idempotent
    public Response learn() {
        return once.only(() -> Response.accepted(read(desk.learn(caller.reader()))).build());
    }

    @POST
    @Path("/{id}/activate")
    @Operation(operationId = "activateRankingWeights", summary = "Rank everybody by weights from now on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TuningJson.class), examples = @ExampleObject(name = "in use", value = TuningJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @Idempotent
    public Response activate(@PathParam("id") UUID id) {
        return once.only(() -> {
            desk.activate(caller.reader(), new TuningId(id));
            return Response.ok(read(new TuningId(id))).build();
        });
    }

    @POST
    @Path("/{id}/retire")
    @Operation(operationId = "retireRankingWeights", summary = "Use or try weights no more; without any the ranking is as it was shipped")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TuningJson.class), examples = @ExampleObject(name = "retired", value = TuningJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "they are neither used nor tried")
    @Idempotent
    public Response retire(@PathParam("id") UUID id) {
        return once.only(() -> {
            desk.retire(caller.reader(), new TuningId(id));
            return Response.ok(read(new TuningId(id))).build();
        });
    }

    private TuningJson read(TuningId id) {
        return desk.all(caller.reader()).stream().filter(one -> one.tuning().id().equals(id)).findFirst()
                .map(TuningJson::of).orElseThrow(TuningNotFound::new);
    }
}
