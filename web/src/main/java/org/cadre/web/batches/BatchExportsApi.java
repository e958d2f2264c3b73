package org.cadre.web.batches;

import java.net.URI;
import java.time.Clock;
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

import org.cadre.asks.AskId;
import org.cadre.batches.BatchExportDesk;
import org.cadre.bundles.BundleId;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.privacy.ArchiveJson;
import org.cadre.web.privacy.Archives;
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

/** What came of one's own batches, as files. */
@Path("/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.BATCHES)
@Tag(name = "batches")
@APIResponse(responseCode = "404", description = "there is no such batch or archive, or none that the caller may see")
public class BatchExportsApi {
    private static final String WAITING = """
            {"id": "2c0f4b6a-1c1e-4a57-8a86-3a1d6a0f7c55", "state": "WAITING", "fetchable": false, "orderedAt": \
            "2026-03-01T09:00:00Z", "size": 0}""";

    @Inject
    BatchExportDesk desk;
    @Inject
    Archives archives;
    @Inject
    Once once;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    /** What is to be in it. */
    @Schema(name = "NewBatchExport")
    public record Wanted(
            @Schema(defaultValue = "false", description = "with the names of those workers who may be named") @Nullable Boolean named) {}

    @GET
    @Path("/{id}/exports")
    @Operation(operationId = "listBatchExports", summary = "List the archives of one's own batch that one ordered, the last first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ArchiveJson.class), examples = @ExampleObject(name = "one", value = "["
            + ArchiveJson.EXAMPLE + "]")))
    public List<ArchiveJson> list(@PathParam("id") UUID id) {
        return desk.of(caller.reader(), new AskId(id)).stream().map(one -> ArchiveJson.of(one, clock.instant()))
                .toList();
    }

    @POST
    @Path("/{id}/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "orderBatchExport", summary = "Order an archive of one's own batch: items, judgments, results, form and rules. Workers have a pseudonym in it")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "pseudonymous", value = "{\"named\": false}")))
    @APIResponse(responseCode = "202", description = "it is being made", content = @Content(schema = @Schema(implementation = ArchiveJson.class), examples = @ExampleObject(name = "ordered", value = WAITING)))
    @APIResponse(responseCode = "409", description = "one is being made already, or the batch was not started or is not the caller's")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    @Idempotent
    public Response order(@PathParam("id") UUID id, Wanted wanted) {
        return once.only(() -> {
            var archive = desk.order(caller.reader(), new AskId(id), Boolean.TRUE.equals(wanted.named()));
            var ordered = list(id).stream().filter(one -> one.id().equals(archive.value())).findFirst().orElseThrow();
            return Response.accepted(ordered)
                    .location(URI.create("/api/v1/batches/" + id + "/exports/" + archive)).build();
        });
    }

    @GET
    @Path("/{id}/exports/{archive}")
    @Produces(Archives.ZIP)
    @Operation(operationId = "fetchBatchExport", summary = "Fetch an archive of one's own batch; the rules are asked again, and it is recorded")
    @APIResponse(responseCode = "200", description = "a zip with tables, lines of JSON, and the hash of each", content = @Content(mediaType = Archives.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "zip", value = "PK…")))
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    public Response fetch(@PathParam("id") UUID id, @PathParam("archive") UUID archive) {
        return archives.of(desk.fetch(caller.reader(), new AskId(id), new BundleId(archive)));
    }
}
