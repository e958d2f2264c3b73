package org.cadre.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
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

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.history.HistoryDesk;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJob;
import org.cadre.imports.ImportJobs;
import org.cadre.people.Cursor;
import org.cadre.people.Role;
import org.cadre.people.Slice;
import org.cadre.scopes.Area;
import org.cadre.web.imports.ImportJson.ImportList;
import org.cadre.web.imports.ImportJson.ProblemJson;
import org.cadre.web.imports.ImportJson.ProblemList;
import org.cadre.web.language.Languages;
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

/** Archives handed in, and how each import goes. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Scoped(Area.IMPORTS)
@Tag(name = "imports")
public class ImportsApi {
    private static final int FIRST_PROBLEMS = 20;
    private static final String JOB = """
            {"id": "7d5c0f6a-58d9-4f0c-a1f5-0a4a1f3f6f11", "kind": "history", "source": "forum.jsonl.gz", "startedBy": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "state": "RUNNING", "total": 9796, "done": 3400, "rejected": 2, \
            "startedAt": "2026-03-01T09:00:00Z", "applicable": false, "needsConfirmation": false}""";
    private static final String CHECKED = """
            {"id": "0f3a7c52-6d1e-4b8e-9b51-3c2c1d9e7a20", "kind": "directory", "source": "hr.csv", "startedBy": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "state": "CHECKED", "total": 513, "done": 513, "rejected": 0, \
            "startedAt": "2026-03-01T09:00:00Z", "endedAt": "2026-03-01T09:00:01Z", "figures": {"rows": 512, \
            "added": 12, "updated": 31, "unchanged": 469, "left": 2}, "applicable": true, "needsConfirmation": false, \
            "problems": {"items": []}}""";
    private static final String PROBLEMS = """
            {"items": [{"line": 17, "field": "posts[2].ts", "value": "yesterday", "reason": "This is not a date and time \
            such as 2026-03-01T09:00."}]}""";
    private static final String LINE = """
            {"id": "t1", "title": "Build is slow", "body": "Since Monday.", "ts": "2024-05-06T07:08", "asker": "ann", \
            "tags": ["ci"], "posts": [{"user": "bob", "ts": "2024-05-06T08:00", "text": "Clear the cache.", \
            "accepted": true, "likes": 2}]}""";

    @Inject
    HistoryDesk history;
    @Inject
    ImportJobs jobs;
    @Inject
    Uploads uploads;
    @Inject
    Caller caller;

    @POST
    @Path("/history")
    @Consumes({"application/x-ndjson", "application/gzip"})
    @Operation(operationId = "importHistory", summary = "Hand in an archive of earlier questions and answers, one JSON object on each line", description = "Plain or gzip. A repeat adds only what is new. The import goes on after the answer.")
    @RequestBody(content = @Content(mediaType = "application/x-ndjson", examples = @ExampleObject(name = "line", value = LINE)))
    @APIResponse(responseCode = "202", description = "begun; `Location` tells how it goes", content = @Content(schema = @Schema(implementation = ImportJson.class), examples = @ExampleObject(name = "import", value = JOB)))
    @APIResponse(responseCode = "409", description = "another archive is being imported")
    @APIResponse(responseCode = "413", description = "the file is larger than the server takes")
    public Response history(@QueryParam("name") @DefaultValue("upload") String name,
            @QueryParam("language") @DefaultValue("en") String language,
            @Parameter(description = "false to read it only, and to see which lines are bad") @QueryParam("apply") @DefaultValue("true") boolean apply,
            InputStream body) throws IOException {
        if (name.isBlank() || name.length() > 200)
            throw new BadInput("name", name, Message.of("bad.too-long", 200));
        var written = Languages.spoken(language)
                .orElseThrow(() -> new BadInput("language", language, Message.of("bad.choice", Languages.tags())));
        ImportId id = history.take(caller.reader().id(), name, uploads.take(body), written, apply);
        return Response.accepted(json(jobs.get(id))).location(URI.create("/api/v1/imports/" + id)).build();
    }

    @GET
    @Operation(operationId = "listImports", summary = "List the imports, the latest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportList.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + JOB + "]}")))
    public ImportList list(@QueryParam("cursor") @DefaultValue("") String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        var from = Cursor.of(cursor, limit);
        var found = from.after().map(last -> jobs.before(new ImportId(last), limit + 1))
                .orElseGet(() -> jobs.latest(limit + 1));
        var page = Slice.of(found, limit, ImportJob::id).map(this::json);
        return new ImportList(page.items(), page.next().orElse(null));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readImport", summary = "How an import goes, with the first of its problems")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class), examples = {
            @ExampleObject(name = "running", value = JOB), @ExampleObject(name = "checked", value = CHECKED)}))
    @APIResponse(responseCode = "404", description = "there is no such import")
    public ImportJson see(@PathParam("id") UUID id) {
        var job = jobs.get(new ImportId(id));
        return ImportJson.of(job, problems(job, 0, FIRST_PROBLEMS), caller.reader().language());
    }

    @GET
    @Path("/{id}/problems")
    @Operation(operationId = "listImportProblems", summary = "The rows that an import did not take")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProblemList.class), examples = @ExampleObject(name = "page", value = PROBLEMS)))
    @APIResponse(responseCode = "404", description = "there is no such import")
    public ProblemList problems(@PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("0") String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50")) @QueryParam("limit") @DefaultValue("50") int limit) {
        var job = jobs.get(new ImportId(id));
        return problems(job, skip(cursor), new Cursor(Optional.empty(), limit).limit());
    }

    private ProblemList problems(ImportJob job, int skip, int wanted) {
        var found = jobs.problems(job.id(), skip, wanted + 1);
        Locale language = caller.reader().language();
        return new ProblemList(found.stream().limit(wanted).map(problem -> ProblemJson.of(problem, language)).toList(),
                found.size() > wanted ? Integer.toString(skip + wanted) : null);
    }

    private static int skip(String cursor) {
        if (!cursor.matches("[0-9]{1,6}"))
            throw new BadInput("cursor", cursor, Message.of("bad.cursor"));
        return Integer.parseInt(cursor);
    }

    private ImportJson json(ImportJob job) {
        return ImportJson.of(job, null, caller.reader().language());
    }
}
