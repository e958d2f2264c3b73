package org.cadre.web.batches;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.cadre.asks.Cursor;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.BatchState;
import org.cadre.batches.RunDesk;
import org.cadre.forms.Form;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.batches.BatchJson.BatchList;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
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

/** Batches: drafted, started, paused, resumed, cancelled. */
@Path("/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.BATCHES)
@Tag(name = "batches")
@APIResponse(responseCode = "404", description = "there is no such batch, or none that the caller may see")
public class BatchesApi {
    private static final String NO_DRAFT = "it is no draft of the caller's, or items are coming in";
    private static final String NOT_NOW = "it is not the caller's, or not in a state for it";

    @Inject
    BatchDesk desk;
    @Inject
    RunDesk running;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** Which batches come first. */
    @Schema(name = "BatchPriority", requiredProperties = "priority")
    public record Priority(@Schema(minimum = "1", maximum = "5") @Nullable Integer priority) {}

    @GET
    @Operation(operationId = "listBatches", summary = "List the caller's own batches, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchList.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + BatchExamples.BATCH + "]}")))
    public BatchList list(@QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        if (limit < 1 || limit > 100)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, 100));
        var reader = caller.reader();
        var page = desk.mine(reader, Optional.ofNullable(cursor).map(Cursor::parse), limit)
                .map(batch -> BatchJson.of(reader, batch, desk.words(reader, batch.id())));
        return new BatchList(page.items(), page.next().orElse(null));
    }

    @POST
    @Operation(operationId = "draftBatch", summary = "Begin a batch: its words. It is a draft of the caller alone until it is started")
    @RequestBody(content = @Content(schema = @Schema(implementation = WordsJson.class), examples = @ExampleObject(name = "words", value = WordsJson.EXAMPLE)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.BATCH)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "409", description = "the caller has too many drafts")
    @Idempotent
    public Response draft(WordsJson words) {
        return once.only(() -> created(desk.draft(caller.reader(), words.words(caller.reader()))));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readBatch", summary = "Read a batch")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.BATCH)))
    public BatchJson see(@PathParam("id") UUID id) {
        var reader = caller.reader();
        return BatchJson.of(reader, desk.see(reader, new AskId(id)), desk.words(reader, new AskId(id)));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "rewordBatch", summary = "Give a draft other words")
    @RequestBody(content = @Content(schema = @Schema(implementation = WordsJson.class), examples = @ExampleObject(name = "words", value = WordsJson.EXAMPLE)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.BATCH)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "409", description = NO_DRAFT)
    public BatchJson reword(@PathParam("id") UUID id, WordsJson words) {
        desk.reword(caller.reader(), new AskId(id), words.words(caller.reader()));
        return see(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "discardBatch", summary = "Throw a draft away, or a batch whose ask was refused or given up before it stood")
    @APIResponse(responseCode = "204", description = "nothing of it is left")
    @APIResponse(responseCode = "409", description = NO_DRAFT)
    public void discard(@PathParam("id") UUID id) {
        desk.discard(caller.reader(), new AskId(id));
    }

    @PUT
    @Path("/{id}/form")
    @Operation(operationId = "setBatchForm", summary = "Say what is asked of every item", description = """
            `question` is Markdown in which `{{column}}` stands for the item's field; `shown` are fields above the inputs. Each \
            of the 1 to 10 inputs has `key`, `label`, `type`, and maybe `help` and `required` (true where absent). Types: CHOICE \
            and MULTI_CHOICE with `options` (2 to 50; `value`, `label`, `hotkey`), SCALE with `min`, `max`, `low`, `high`, SPAN \
            with `column` and `options`, TEXT with `longest`, IMAGE. A label is a text, or an object of language and text.""")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "form", value = BatchExamples.FORM)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.BATCH)))
    @APIResponse(responseCode = "400", description = "a part cannot be taken, or the items do not fit it; each is named by its path")
    @APIResponse(responseCode = "409", description = NO_DRAFT)
    public BatchJson form(@PathParam("id") UUID id, JsonObject form) {
        desk.ask(caller.reader(), new AskId(id), Form.read(form));
        return see(id);
    }

    @PUT
    @Path("/{id}/settings")
    @Operation(operationId = "setBatchSettings", summary = "Say how a draft is to be worked on")
    @RequestBody(content = @Content(schema = @Schema(implementation = SettingsJson.class), examples = @ExampleObject(name = "settings", value = BatchExamples.SETTINGS)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.BATCH)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "409", description = NO_DRAFT)
    public BatchJson set(@PathParam("id") UUID id, SettingsJson settings) {
        var reader = caller.reader();
        desk.set(reader, new AskId(id), settings.over(desk.see(reader, new AskId(id)).settings()));
        return see(id);
    }

    @GET
    @Path("/{id}/estimate")
    @Operation(operationId = "estimateBatch", summary = "What one's own batch will take: judgments, minutes, cost and time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EstimateJson.class), examples = @ExampleObject(name = "estimate", value = EstimateJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "only its requester can do that")
    public EstimateJson estimate(@PathParam("id") UUID id) {
        var reader = caller.reader();
        var obstacle = desk.obstacle(reader, new AskId(id)).map(why -> Texts.render(why, reader.language()));
        return EstimateJson.of(desk.estimate(reader, new AskId(id)), obstacle.orElse(null));
    }

    @POST
    @Path("/{id}/start")
    @Operation(operationId = "startBatch", summary = "Start a draft: its ask is filed under its id, by the rules of the company")
    @APIResponse(responseCode = "200", description = "it runs", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.RUNNING)))
    @APIResponse(responseCode = "202", description = "a rule wants somebody's approval first: `Location` is the approval's; nobody else sees it before", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "held", value = BatchExamples.HELD)))
    @APIResponse(responseCode = "409", description = "something is missing, or it is no draft of the caller's")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told, and it stays a draft")
    public Response start(@PathParam("id") UUID id) {
        return desk.start(caller.reader(), new AskId(id)) == BatchState.HELD
                ? Response.accepted(see(id)).location(URI.create("/api/v1/approvals/" + id)).build()
                : Response.ok(see(id)).build();
    }

    @POST
    @Path("/{id}/copy")
    @Operation(operationId = "copyBatch", summary = "Make a new draft with the words, form, settings and items of one's own batch")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.BATCH)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    @Idempotent
    public Response copy(@PathParam("id") UUID id) {
        return once.only(() -> created(desk.copy(caller.reader(), new AskId(id))));
    }

    @GET
    @Path("/{id}/progress")
    @Operation(operationId = "readBatchProgress", summary = "How one's own batch goes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgressJson.class), examples = @ExampleObject(name = "progress", value = ProgressJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "only its requester can do that")
    public ProgressJson progress(@PathParam("id") UUID id) {
        return ProgressJson.of(running.progress(caller.reader(), new AskId(id)));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(operationId = "pauseBatch", summary = "Give out no items of one's own batch until it is resumed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.RUNNING)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public BatchJson pause(@PathParam("id") UUID id) {
        running.pause(caller.reader(), new AskId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeBatch", summary = "Go on with one's own paused batch")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.RUNNING)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public BatchJson resume(@PathParam("id") UUID id) {
        running.resume(caller.reader(), new AskId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelBatch", summary = "End one's own batch for good; what was judged stays")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.RUNNING)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public BatchJson cancel(@PathParam("id") UUID id) {
        running.cancel(caller.reader(), new AskId(id));
        return see(id);
    }

    @PUT
    @Path("/{id}/priority")
    @Operation(operationId = "preferBatch", summary = "Put one's own batch before or after others")
    @RequestBody(content = @Content(schema = @Schema(implementation = Priority.class), examples = @ExampleObject(name = "first", value = "{\"priority\": 1}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchJson.class), examples = @ExampleObject(name = "batch", value = BatchExamples.RUNNING)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public BatchJson prefer(@PathParam("id") UUID id, Priority wanted) {
        if (wanted.priority() == null)
            throw new BadInput("priority", "", Message.of("bad.missing"));
        running.prefer(caller.reader(), new AskId(id), wanted.priority());
        return see(id);
    }

    private Response created(AskId id) {
        return Response.created(URI.create("/api/v1/batches/" + id)).entity(see(id.value())).build();
    }
}
