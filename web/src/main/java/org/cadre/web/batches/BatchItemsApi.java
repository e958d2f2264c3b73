package org.cadre.web.batches;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.cadre.batches.Item;
import org.cadre.batches.ItemDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportId;
import org.cadre.people.Role;
import org.cadre.people.Slice;
import org.cadre.scopes.Area;
import org.cadre.web.batches.ItemJson.ItemList;
import org.cadre.web.imports.ImportJson;
import org.cadre.web.imports.ImportJson.ProblemJson;
import org.cadre.web.imports.ImportJson.ProblemList;
import org.cadre.web.imports.Uploads;
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

/** The items of one's own batches, and how they come in. */
@Path("/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.BATCHES)
@Tag(name = "batches")
@APIResponse(responseCode = "404", description = "there is no such batch or import, or none that the caller may see")
@APIResponse(responseCode = "409", description = "it is not the caller's, or not in a state for it")
public class BatchItemsApi {
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String JOB = """
            {"id": "0f3a7c52-6d1e-4b8e-9b51-3c2c1d9e7a20", "kind": "items", "source": "march.csv", "startedBy": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "state": "RUNNING", "total": 501, "done": 250, "rejected": 0, "startedAt": \
            "2026-03-01T09:00:00Z", "applicable": false, "needsConfirmation": false}""";
    private static final String PROBLEMS = """
            {"items": [{"line": 17, "field": "gold", "value": "maybe", "reason": "This is none of yes, no."}]}""";

    @Inject
    ItemDesk desk;
    @Inject
    Uploads uploads;
    @Inject
    Caller caller;

    @POST
    @Path("/{id}/items")
    @Consumes({CSV, JSON_LINES})
    @Operation(operationId = "importBatchItems", summary = "Take items into a draft from a file of CSV with a header or lines of JSON", description = """
            Each row becomes an item, and every column one of its fields, but for `gold`, which has the expected answer of the \
            form's first input or, as a JSON object, of all, and `gold.KEY`, which has that of one input. `id` is also the \
            requester's key, once in a batch. All of the file is taken or nothing; the same file is taken once.""")
    @RequestBody(content = {
            @Content(mediaType = CSV, examples = @ExampleObject(name = "two items", value = "id,order,text,gold\nm-1,4711,It came late.,yes\nm-2,4712,Thank you.,\n")),
            @Content(mediaType = JSON_LINES, examples = @ExampleObject(name = "one item", value = "{\"id\": \"m-1\", \"order\": \"4711\", \"text\": \"It came late.\", \"gold\": {\"complaint\": \"yes\"}}\n"))})
    @APIResponse(responseCode = "202", description = "begun; `Location` tells how it goes. It ends as DONE, with problems as FAILED and nothing changed; a dry run ends as CHECKED", content = @Content(schema = @Schema(implementation = ImportJson.class), examples = @ExampleObject(name = "import", value = JOB)))
    @APIResponse(responseCode = "400", description = "the file is empty or was taken before")
    @APIResponse(responseCode = "413", description = "the file is larger than the server takes")
    public Response take(@PathParam("id") UUID id, InputStream file,
            @QueryParam("name") @DefaultValue("upload.csv") String name,
            @Parameter(description = "false for a dry run: nothing is taken") @QueryParam("apply") @DefaultValue("true") boolean apply)
            throws IOException {
        var job = desk.take(caller.reader(), new AskId(id), name, uploads.take(file), new Wish(apply, true));
        return Response.accepted(json(id, job)).location(URI.create("/api/v1/batches/" + id + "/imports/" + job))
                .build();
    }

    @GET
    @Path("/{id}/items")
    @Operation(operationId = "listBatchItems", summary = "List the items of one's own batch, in their order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemList.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + ItemJson.EXAMPLE + "]}")))
    public ItemList items(@PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("0") String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        check(limit);
        var page = Slice.of(desk.page(caller.reader(), new AskId(id), number(cursor), limit + 1), limit, Item::seq)
                .map(ItemJson::of);
        return new ItemList(page.items(), page.next().orElse(null));
    }

    @DELETE
    @Path("/{id}/items")
    @Operation(operationId = "clearBatchItems", summary = "Take all items out of a draft")
    @APIResponse(responseCode = "204", description = "it has no items any more")
    public void clear(@PathParam("id") UUID id) {
        desk.clear(caller.reader(), new AskId(id));
    }

    @GET
    @Path("/{id}/imports")
    @Operation(operationId = "listBatchImports", summary = "List the imports of one's own batch, the latest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImportJson.class), examples = @ExampleObject(name = "imports", value = "["
            + JOB + "]")))
    public List<ImportJson> imports(@PathParam("id") UUID id) {
        return desk.imports(caller.reader(), new AskId(id)).stream()
                .map(job -> ImportJson.of(job, null, caller.reader().language())).toList();
    }

    @GET
    @Path("/{id}/imports/{job}")
    @Operation(operationId = "readBatchImport", summary = "How an import of items goes, with the first of its problems")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class), examples = @ExampleObject(name = "running", value = JOB)))
    public ImportJson see(@PathParam("id") UUID id, @PathParam("job") UUID job) {
        return json(id, new ImportId(job));
    }

    @GET
    @Path("/{id}/imports/{job}/problems")
    @Operation(operationId = "listBatchProblems", summary = "The rows of a file for which it was not taken")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProblemList.class), examples = @ExampleObject(name = "page", value = PROBLEMS)))
    public ProblemList problems(@PathParam("id") UUID id, @PathParam("job") UUID job,
            @QueryParam("cursor") @DefaultValue("0") String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50")) @QueryParam("limit") @DefaultValue("50") int limit) {
        check(limit);
        return problems(id, new ImportId(job), number(cursor), limit);
    }

    private ImportJson json(UUID id, ImportId job) {
        return ImportJson.of(desk.job(caller.reader(), new AskId(id), job), problems(id, job, 0, 20),
                caller.reader().language());
    }

    private ProblemList problems(UUID id, ImportId job, int skip, int limit) {
        var found = desk.problems(caller.reader(), new AskId(id), job, skip, limit + 1);
        return new ProblemList(found.stream().limit(limit)
                .map(problem -> ProblemJson.of(problem, caller.reader().language())).toList(),
                found.size() > limit ? Integer.toString(skip + limit) : null);
    }

    private static void check(int limit) {
        if (limit < 1 || limit > 100)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, 100));
    }

    private static int number(String cursor) {
        if (!cursor.matches("[0-9]{1,6}"))
            throw new BadInput("cursor", cursor, Message.of("bad.cursor"));
        return Integer.parseInt(cursor);
    }
}
