package org.cadre.web.asks;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

import org.cadre.approvals.ApprovalDesk;
import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.Cursor;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.handling.Handling;
import org.cadre.handling.Handlings;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.thanks.Thanks;
import org.cadre.web.Frames;
import org.cadre.web.approvals.ApprovalJson;
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

/** Asks and their answers. */
@Path("/asks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "asks")
@APIResponse(responseCode = "404", description = "there is no such ask or answer, or none that the caller may see")
public class AsksApi {
    private static final String ASK = """
            {"id": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "kind": "QUESTION", "title": "How do we rotate the gateway's \
            certificate?", "text": "How do we rotate the gateway's certificate?", "language": "en", "classification": \
            "INTERNAL", "urgency": "NORMAL", "state": "OPEN", "asker": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "anonymous": false, "tags": \
            ["tls"], "handling": [], "answers": 0, "filedAt": "2026-03-01T09:00:00Z", "changedAt": "2026-03-01T09:00:00Z"}""";

    private static final String ANSWER = """
            {"id": "0d6f1c52-51a0-4c8f-9d0c-6ad1a2f6c0de", "ask": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "author": \
            "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "text": "Reload the gateway with `--graceful`.", "language": "en", \
            "score": 2, "accepted": false, "givenAt": "2026-03-01T10:00:00Z"}""";

    @Inject
    AskDesk desk;
    @Inject
    ApprovalDesk approvals;
    @Inject
    Frames frames;
    @Inject
    Asks asks;
    @Inject
    Handlings handlings;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** A new ask. Only the text is needed. */
    @Schema(name = "NewAsk", requiredProperties = "text")
    public record Wanted(@Schema(minLength = 1, maxLength = NewAsk.LONGEST_TEXT) @Nullable String text,
            @Schema(maxLength = NewAsk.LONGEST_TITLE) @Nullable String title, @Nullable List<String> tags,
            @Schema(description = "BCP 47; the caller's where absent") @Nullable String language,
            @Schema(implementation = Classification.class) @Nullable String classification,
            @Schema(implementation = Urgency.class) @Nullable String urgency,
            @Schema(description = "whether nobody else learns who asks; cannot be wished for later", defaultValue = "false") @Nullable Boolean anonymous,
            @Schema(description = "skills without which nobody is asked, by id or any label; at most 5") @Nullable List<String> mustHave,
            @Schema(description = "skills that had better be there, by id or any label; at most 10") @Nullable List<String> niceToHave,
            @Schema(description = "the pool whose people on duty are asked first, by id or name") @Nullable String pool,
            @Schema(description = "whether what it is about is under export control", defaultValue = "false") @Nullable Boolean exportControlled,
            @Schema(description = "whose personal data is in it, as ISO 3166-1 alpha-2 or EU") @Nullable String personalDataRegion,
            @Schema(description = "behind which of the caller's own walls") @Nullable UUID wall) {}

    /** A new answer. */
    @Schema(name = "NewAnswer", requiredProperties = "text")
    public record WantedAnswer(@Schema(minLength = 1, maxLength = NewAsk.LONGEST_TEXT) @Nullable String text) {}

    /** 1 for, -1 against, 0 takes the vote back. */
    @Schema(name = "Vote", requiredProperties = "value")
    public record Vote(@Schema(minimum = "-1", maximum = "1") @Nullable Integer value) {}

    /** What an asker says to whoever wrote the accepted answer. */
    @Schema(name = "ThanksForAnswer", requiredProperties = "words")
    public record WantedThanks(
            @Schema(description = "empty takes it back", maxLength = Thanks.LONGEST) @Nullable String words) {}

    /** An answer as the API writes it. */
    @Schema(name = "Answer")
    public record AnswerJson(UUID id, UUID ask,
            @Schema(description = "absent where the asker answers anonymously") @Nullable UUID author, String text,
            String language, int score, boolean accepted, Instant givenAt,
            @Schema(description = "what the asker said when accepting it") @Nullable String thanks) {}

    /** One page of a list; `next` is the cursor of the following page, absent at the end. */
    public record AskList(List<AskJson> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listAsks", summary = "List the asks that the caller may see, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskList.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + ASK + "]}")))
    public AskList list(
            @Parameter(schema = @Schema(implementation = AskState.class)) @QueryParam("state") @Nullable String state,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        Reader reader = caller.reader();
        if (limit < 1 || limit > 100)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, 100));
        List<Ask> found = asks.newest(reader, Optional.ofNullable(state).map(AsksApi::state), Optional.ofNullable(tag),
                Optional.ofNullable(cursor).map(Cursor::parse), limit + 1);
        List<Ask> page = found.subList(0, Math.min(limit, found.size()));
        var counts = asks.answerCounts(page);
        var labels = handlings.of(page.stream().map(ask -> ask.id().value()).toList());
        var last = found.size() > limit ? page.getLast() : null;
        return new AskList(
                page.stream()
                        .map(ask -> AskJson.of(reader, ask, labels.getOrDefault(ask.id().value(), Handling.NONE),
                                counts.getOrDefault(ask.id(), 0)))
                        .toList(),
                last == null ? null : new Cursor(last.filedAt(), last.id().value()).toString());
    }

    @POST
    @Operation(operationId = "fileAsk", summary = "File an ask; the text alone is enough")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "question", value = "{\"text\": \"How do we rotate the gateway's certificate?\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AskJson.class), examples = @ExampleObject(name = "ask", value = ASK)))
    @APIResponse(responseCode = "202", description = "a rule wants somebody's approval first; nobody else sees it before", content = @Content(schema = @Schema(implementation = ApprovalJson.class), examples = @ExampleObject(name = "held", value = ApprovalJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    @Idempotent
    public Response file(Wanted wanted) {
        return once.only(() -> filed(wanted));
    }

    private Response filed(Wanted wanted) {
        Reader asker = caller.reader();
        NewAsk ask = AskBody.words(asker, wanted);
        AskId id = Boolean.TRUE.equals(wanted.anonymous())
                ? desk.fileAnonymously(asker, ask)
                : desk.file(asker, ask);
        return approvals.find(asker, id)
                .map(held -> Response.accepted(ApprovalJson.of(held, frames.texts().locale()))
                        .location(URI.create("/api/v1/approvals/" + id)))
                .orElseGet(() -> Response.created(URI.create("/api/v1/asks/" + id))
                        .entity(json(asks.seenBy(asker, id))))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAsk", summary = "Read an ask")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskJson.class), examples = @ExampleObject(name = "ask", value = ASK)))
    public AskJson see(@PathParam("id") UUID id) {
        return json(asks.seenBy(caller.reader(), new AskId(id)));
    }

    @GET
    @Path("/{id}/answers")
    @Operation(operationId = "listAnswers", summary = "List the answers to an ask: the accepted one first, then by votes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AnswerJson.class), examples = @ExampleObject(name = "answers", value = "["
            + ANSWER + "]")))
    public List<AnswerJson> answers(@PathParam("id") UUID id) {
        Ask ask = asks.seenBy(caller.reader(), new AskId(id));
        var reader = caller.reader();
        var given = asks.answersTo(ask);
        var thanks = desk.thanksFor(given);
        return given.stream().map(answer -> json(reader, ask, answer, thanks)).toList();
    }

    @POST
    @Path("/{id}/answers")
    @Operation(operationId = "giveAnswer", summary = "Answer an ask")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedAnswer.class), examples = @ExampleObject(name = "answer", value = "{\"text\": \"Reload the gateway with `--graceful`; it keeps open sessions.\"}")))
    @APIResponse(responseCode = "201", description = "the answer", content = @Content(schema = @Schema(implementation = AnswerJson.class), examples = @ExampleObject(name = "answer", value = ANSWER)))
    @APIResponse(responseCode = "409", description = "the ask is closed")
    @Idempotent
    public Response answer(@PathParam("id") UUID id, WantedAnswer wanted) {
        return once.only(() -> answered(id, wanted));
    }

    private Response answered(UUID id, WantedAnswer wanted) {
        Reader author = caller.reader();
        AnswerId answer = desk.answer(author, new AskId(id), orEmpty(wanted.text()));
        return Response.status(Response.Status.CREATED)
                .entity(json(author, asks.seenBy(author, new AskId(id)), asks.seenBy(author, answer))).build();
    }

    @PUT
    @Path("/{id}/answers/{answer}/vote")
    @Operation(operationId = "voteOnAnswer", summary = "Vote on an answer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerJson.class), examples = @ExampleObject(name = "answer", value = ANSWER)))
    @RequestBody(content = @Content(schema = @Schema(implementation = Vote.class), examples = @ExampleObject(name = "for", value = "{\"value\": 1}")))
    public AnswerJson vote(@PathParam("id") UUID id, @PathParam("answer") UUID answer, Vote vote) {
        if (vote.value() == null)
            throw new BadInput("value", "", Message.of("bad.missing"));
        var given = within(id, answer);
        desk.vote(caller.reader(), given, vote.value());
        return json(id, given);
    }

    @POST
    @Path("/{id}/answers/{answer}/accept")
    @Operation(operationId = "acceptAnswer", summary = "Accept an answer to one's own ask")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerJson.class), examples = @ExampleObject(name = "answer", value = ANSWER)))
    @APIResponse(responseCode = "409", description = "only the asker can do that")
    public AnswerJson accept(@PathParam("id") UUID id, @PathParam("answer") UUID answer) {
        var given = within(id, answer);
        desk.accept(caller.reader(), given);
        return json(id, given);
    }

    @PUT
    @Path("/{id}/answers/{answer}/thanks")
    @Operation(operationId = "thankForAnswer", summary = "Say thanks for the answer that one accepted, anonymously where one asked so")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedThanks.class), examples = @ExampleObject(name = "thanks", value = "{\"words\": \"That saved our evening.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerJson.class), examples = @ExampleObject(name = "answer", value = ANSWER)))
    @APIResponse(responseCode = "400", description = "too long, or something is in it with which it is not taken")
    @APIResponse(responseCode = "409", description = "the ask is another's, or the answer is not the accepted one")
    public AnswerJson thank(@PathParam("id") UUID id, @PathParam("answer") UUID answer, WantedThanks wanted) {
        var given = within(id, answer);
        desk.thank(caller.reader(), given, orEmpty(wanted.words()));
        return json(id, given);
    }

    @POST
    @Path("/{id}/close")
    @Operation(operationId = "closeAsk", summary = "Close one's own ask")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskJson.class), examples = @ExampleObject(name = "ask", value = ASK)))
    public AskJson close(@PathParam("id") UUID id) {
        desk.close(caller.reader(), new AskId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/reopen")
    @Operation(operationId = "reopenAsk", summary = "Open one's own ask again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskJson.class), examples = @ExampleObject(name = "ask", value = ASK)))
    public AskJson reopen(@PathParam("id") UUID id) {
        desk.reopen(caller.reader(), new AskId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/name")
    @Operation(operationId = "giveName", summary = "Stand by one's own anonymous ask, and by all that one wrote there, for good")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskJson.class), examples = @ExampleObject(name = "ask", value = ASK)))
    @APIResponse(responseCode = "409", description = "only the asker can do that")
    public AskJson giveName(@PathParam("id") UUID id) {
        desk.giveName(caller.reader(), new AskId(id));
        return see(id);
    }

    /** @throws org.cadre.asks.AskNotFound where the answer is one to another ask */
    private AnswerId within(UUID ask, UUID answer) {
        var found = asks.seenBy(caller.reader(), new AnswerId(answer));
        if (!found.ask().value().equals(ask))
            throw new org.cadre.asks.AskNotFound();
        return found.id();
    }

    private AskJson json(Ask ask) {
        return AskJson.of(caller.reader(), ask, handlings.of(ask.id().value()),
                asks.answerCounts(List.of(ask)).getOrDefault(ask.id(), 0));
    }

    private AnswerJson json(UUID ask, AnswerId answer) {
        return json(caller.reader(), asks.seenBy(caller.reader(), new AskId(ask)),
                asks.seenBy(caller.reader(), answer));
    }

    private AnswerJson json(Reader reader, Ask ask, Answer answer) {
        return json(reader, ask, answer, desk.thanksFor(List.of(answer)));
    }

    private static AnswerJson json(Reader reader, Ask ask, Answer answer, Map<AnswerId, String> thanks) {
        return new AnswerJson(answer.id().value(), ask.id().value(),
                answer.byline(reader).known().map(ColleagueId::value).orElse(null), answer.body(),
                answer.language(), answer.score(), ask.acceptedAnswer().filter(answer.id()::equals).isPresent(),
                answer.givenAt(), thanks.get(answer.id()));
    }

    private static AskState state(String sent) {
        try {
            return AskState.valueOf(sent);
        } catch (IllegalArgumentException _) {
            throw new BadInput("state", sent,
                    Message.of("bad.choice", Arrays.stream(AskState.values()).map(AskState::name).toList()));
        }
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
