package org.cadre.web.judging;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import org.cadre.batches.BatchDesk;
import org.cadre.batches.ItemId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.judging.Assignment;
import org.cadre.judging.JoiningDesk;
import org.cadre.judging.JudgingDesk;
import org.cadre.judging.NewJudgment;
import org.cadre.judging.QuizDesk;
import org.cadre.judging.SkipReason;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.batches.BatchJson;
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

/** What a worker does with a batch: join, pass the quiz, take, judge, skip and take back. */
@Path("/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.BATCHES)
@Tag(name = "judging")
@APIResponse(responseCode = "404", description = "there is no such batch or item, or none that the caller may see")
public class JudgingApi {
    private static final String NOT_NOW = "the caller takes no part, has not passed the quiz, or the batch does not run";
    private static final String ALSO_NEXT = "whether the answer is to have the next item, as if asked for by nextItem";

    @Inject
    JoiningDesk joining;
    @Inject
    QuizDesk quizzes;
    @Inject
    JudgingDesk desk;
    @Inject
    BatchDesk batches;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** Why somebody takes part no more. */
    @Schema(name = "LeavingBatch", requiredProperties = "reason")
    public record Leaving(@Schema(implementation = DeclineReason.class) @Nullable String reason,
            @Schema(maxLength = Decline.LONGEST_NOTE) @Nullable String note) {}

    /** An answer to an item. */
    @Schema(name = "NewJudgment", requiredProperties = {"item", "answer"})
    public record Saying(@Nullable UUID item,
            @Schema(type = SchemaType.OBJECT, description = "by the form's inputs") @Nullable JsonObject answer,
            @Schema(description = "to the requester", maxLength = NewJudgment.LONGEST_COMMENT) @Nullable String comment) {}

    /** That an item is left aside. */
    @Schema(name = "ItemSkip", requiredProperties = {"item", "reason"})
    public record Skipping(@Nullable UUID item, @Schema(implementation = SkipReason.class) @Nullable String reason,
            @Schema(maxLength = NewJudgment.LONGEST_COMMENT) @Nullable String comment) {}

    /** Answers to a quiz. */
    @Schema(name = "QuizAnswers", requiredProperties = "answers")
    public record Answers(@Nullable List<QuizAnswer> answers) {}

    /** To one of its questions. */
    @Schema(name = "QuizAnswer", requiredProperties = {"item", "answer"})
    public record QuizAnswer(@Nullable UUID item,
            @Schema(type = SchemaType.OBJECT, description = "by the form's inputs") @Nullable JsonObject answer) {}

    @GET
    @Path("/open")
    @Operation(operationId = "listOpenBatches", summary = "List the batches that run and that the caller may work on, the most urgent first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = BatchJson.class), examples = @ExampleObject(name = "batches", value = "["
            + BatchJson.RUNNING + "]")))
    public List<BatchJson> open() {
        var reader = caller.reader();
        return joining.open(reader).stream()
                .map(batch -> BatchJson.of(reader, batch, batches.words(reader, batch.id()))).toList();
    }

    @POST
    @Path("/open/next")
    @Operation(operationId = "nextItemOfAny", summary = "The item that the caller has before them, or the next one, of the most urgent of the batches that they joined")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentJson.class), examples = @ExampleObject(name = "item", value = AssignmentJson.EXAMPLE)))
    @APIResponse(responseCode = "204", description = "there is none for the caller now")
    public Response nextOfAny() {
        return shown(desk.next(caller.reader()));
    }

    @GET
    @Path("/{id}/me")
    @Operation(operationId = "readMyPart", summary = "How far the caller is with a batch; for nobody else to see")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TakingPartJson.class), examples = @ExampleObject(name = "part", value = TakingPartJson.EXAMPLE)))
    public TakingPartJson me(@PathParam("id") UUID id) {
        return TakingPartJson.of(joining.of(caller.reader(), new AskId(id)));
    }

    @POST
    @Path("/{id}/join")
    @Operation(operationId = "joinBatch", summary = "Take part in a batch, invited or not; once more does no harm")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TakingPartJson.class), examples = @ExampleObject(name = "part", value = TakingPartJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is the caller's own, does not run, or would need an approval")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    public TakingPartJson join(@PathParam("id") UUID id) {
        joining.join(caller.reader(), new AskId(id));
        return me(id);
    }

    @POST
    @Path("/{id}/leave")
    @Operation(operationId = "leaveBatch", summary = "Take part no more; what was judged stays")
    @RequestBody(content = @Content(schema = @Schema(implementation = Leaving.class), examples = @ExampleObject(name = "busy", value = "{\"reason\": \"NO_TIME\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TakingPartJson.class), examples = @ExampleObject(name = "part", value = TakingPartJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    public TakingPartJson leave(@PathParam("id") UUID id, Leaving why) {
        joining.leave(caller.reader(), new AskId(id),
                new Decline(named("reason", why.reason(), DeclineReason.values()),
                        Objects.requireNonNullElse(why.note(), "")));
        return me(id);
    }

    @GET
    @Path("/{id}/quiz")
    @Operation(operationId = "readQuiz", summary = "How the caller's quiz stands: the open attempt, else the last one with what was right")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuizJson.class), examples = @ExampleObject(name = "quiz", value = QuizJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "the caller takes no part")
    public QuizJson quiz(@PathParam("id") UUID id) {
        return QuizJson.of(quizzes.see(caller.reader(), new AskId(id)));
    }

    @POST
    @Path("/{id}/quiz")
    @Operation(operationId = "beginQuiz", summary = "Begin an attempt at the quiz; one that is open goes on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuizJson.class), examples = @ExampleObject(name = "quiz", value = QuizJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "the caller takes no part, there is no quiz for them, or no attempt is left")
    public QuizJson beginQuiz(@PathParam("id") UUID id) {
        return QuizJson.of(quizzes.begin(caller.reader(), new AskId(id)));
    }

    @PUT
    @Path("/{id}/quiz")
    @Operation(operationId = "answerQuiz", summary = "Answer all questions of the open attempt, which ends it; one that is over stays as it is")
    @RequestBody(content = @Content(schema = @Schema(implementation = Answers.class), examples = @ExampleObject(name = "one", value = "{\"answers\": [{\"item\": \"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\", \"answer\": {\"complaint\": \"yes\"}}]}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuizJson.class), examples = @ExampleObject(name = "quiz", value = QuizJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "an answer is missing or cannot be taken; each is named by its item and input")
    @APIResponse(responseCode = "409", description = "no attempt was begun")
    public QuizJson answerQuiz(@PathParam("id") UUID id, Answers said) {
        Map<ItemId, JsonObject> answers = new HashMap<>();
        for (QuizAnswer one : Objects.requireNonNullElse(said.answers(), List.<QuizAnswer>of()))
            answers.put(item(one.item()), answer(one.answer()));
        return QuizJson.of(quizzes.answer(caller.reader(), new AskId(id), answers));
    }

    @POST
    @Path("/{id}/next")
    @Operation(operationId = "nextItem", summary = "The item that the caller has before them, on whatever device they took it, or the next one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentJson.class), examples = @ExampleObject(name = "item", value = AssignmentJson.EXAMPLE)))
    @APIResponse(responseCode = "204", description = "there is none for the caller, now or ever")
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response next(@PathParam("id") UUID id) {
        return shown(desk.next(caller.reader(), new AskId(id)));
    }

    @POST
    @Path("/{id}/judgments")
    @Operation(operationId = "judgeItem", summary = "Say what an item is. The same again, by its key or its words, changes nothing")
    @RequestBody(content = @Content(schema = @Schema(implementation = Saying.class), examples = @ExampleObject(name = "complaint", value = "{\"item\": \"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\", \"answer\": {\"complaint\": \"yes\"}}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GivenJson.class), examples = @ExampleObject(name = "given", value = GivenJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the answer cannot be taken; each input is named")
    @APIResponse(responseCode = "409", description = "the batch is over, the item was judged otherwise before, or it went to others and is full")
    @Idempotent
    public GivenJson judge(@PathParam("id") UUID id,
            @Parameter(description = ALSO_NEXT) @QueryParam("next") @DefaultValue("false") boolean next,
            Saying said) {
        var given = desk.judge(caller.reader(), new AskId(id), item(said.item()),
                new NewJudgment(answer(said.answer()), Objects.requireNonNullElse(said.comment(), ""),
                        once.key().orElse("")));
        return GivenJson.of(given, further(id, next));
    }

    @POST
    @Path("/{id}/skips")
    @Operation(operationId = "skipItem", summary = "Leave an item aside, and say why; once more changes nothing")
    @RequestBody(content = @Content(schema = @Schema(implementation = Skipping.class), examples = @ExampleObject(name = "broken", value = "{\"item\": \"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\", \"reason\": \"BROKEN\"}")))
    @APIResponse(responseCode = "200", description = "the next item, where that was asked for and there is one", content = @Content(schema = @Schema(implementation = AssignmentJson.class), examples = @ExampleObject(name = "next", value = AssignmentJson.EXAMPLE)))
    @APIResponse(responseCode = "204", description = "it is left aside")
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "409", description = "it was judged, or is not before the caller")
    public Response skip(@PathParam("id") UUID id,
            @Parameter(description = ALSO_NEXT) @QueryParam("next") @DefaultValue("false") boolean next,
            Skipping skipped) {
        desk.skip(caller.reader(), new AskId(id), item(skipped.item()),
                named("reason", skipped.reason(), SkipReason.values()),
                Objects.requireNonNullElse(skipped.comment(), ""));
        return shown(further(id, next));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(operationId = "undoJudgment", summary = "Take back what the caller said or skipped last; that item is before them again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentJson.class), examples = @ExampleObject(name = "item", value = AssignmentJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "there is nothing that can be taken back")
    public AssignmentJson undo(@PathParam("id") UUID id) {
        return AssignmentJson.of(desk.undo(caller.reader(), new AskId(id)));
    }

    /** With the last item the batch may have ended, and what was said is kept all the same. */
    private Optional<Assignment> further(UUID id, boolean wanted) {
        return wanted ? desk.nextIfAny(caller.reader(), new AskId(id)) : Optional.empty();
    }

    private static Response shown(Optional<Assignment> found) {
        return found.map(one -> Response.ok(AssignmentJson.of(one)).build())
                .orElseGet(() -> Response.noContent().build());
    }

    static ItemId item(@Nullable UUID id) {
        if (id == null)
            throw new BadInput("item", "", Message.of("bad.missing"));
        return new ItemId(id);
    }

    static JsonObject answer(@Nullable JsonObject said) {
        return Optional.ofNullable(said)
                .orElseThrow(() -> new BadInput("answer", "", Message.of("bad.missing")));
    }

    static <E extends Enum<E>> E named(String field, @Nullable String name, E[] all) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadInput(field, Objects.requireNonNullElse(name, ""),
                        Message.of("bad.choice", String.join(", ", Arrays.stream(all).map(Enum::name).toList()))));
    }
}
