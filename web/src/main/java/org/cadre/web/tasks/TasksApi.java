package org.cadre.web.tasks;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

import org.cadre.approvals.ApprovalDesk;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.tasks.BoardQuery;
import org.cadre.tasks.NewDelivery;
import org.cadre.tasks.TaskBoard;
import org.cadre.tasks.TaskDesk;
import org.cadre.tasks.TaskNotFound;
import org.cadre.web.Frames;
import org.cadre.web.approvals.ApprovalJson;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.cadre.web.tasks.TaskJson.DeliveryJson;
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

/** Micro-tasks: posted, taken for a time, delivered, judged. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.TASKS)
@Tag(name = "tasks")
@APIResponse(responseCode = "404", description = "there is no such task or delivery, or none that the caller may see")
public class TasksApi {
    @Inject
    TaskDesk desk;
    @Inject
    TaskBoard board;
    @Inject
    ApprovalDesk approvals;
    @Inject
    Frames frames;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** A new task: words as of any ask, and a brief. */
    @Schema(name = "NewTask", requiredProperties = {"text", "brief"})
    public record Wanted(@Schema(minLength = 1, maxLength = NewAsk.LONGEST_TEXT) @Nullable String text,
            @Schema(maxLength = NewAsk.LONGEST_TITLE) @Nullable String title, @Nullable List<String> tags,
            @Schema(description = "BCP 47; the caller's where absent") @Nullable String language,
            @Schema(implementation = Classification.class) @Nullable String classification,
            @Schema(implementation = Urgency.class) @Nullable String urgency,
            @Schema(description = "skills without which nobody is asked, by id or any label; at most 5") @Nullable List<String> mustHave,
            @Schema(description = "skills that had better be there, by id or any label; at most 10") @Nullable List<String> niceToHave,
            @Schema(description = "whether what it is about is under export control", defaultValue = "false") @Nullable Boolean exportControlled,
            @Schema(description = "whose personal data is in it, as ISO 3166-1 alpha-2 or EU") @Nullable String personalDataRegion,
            @Schema(description = "behind which of the caller's own walls") @Nullable UUID wall,
            @Nullable BriefJson brief) {}

    /** One page of the board; `next` is the cursor of the following page, absent at the end. */
    public record TaskList(List<TaskJson> items,
            @Schema(description = "what the caller has still free this week") int minutesFree, @Nullable String next) {}

    /** Why somebody gives a task back. */
    @Schema(name = "GivingUp", requiredProperties = "reason")
    public record GivingUp(@Schema(implementation = DeclineReason.class) @Nullable String reason,
            @Schema(maxLength = Decline.LONGEST_NOTE) @Nullable String note) {}

    /** What somebody delivers. */
    @Schema(name = "NewDelivery", requiredProperties = {"text", "termsAccepted"})
    public record WantedDelivery(
            @Schema(description = "Markdown, with links and files in it", minLength = 1, maxLength = NewAsk.LONGEST_TEXT) @Nullable String text,
            @Schema(description = "minutes that it took", minimum = "0", maximum = "10000") @Nullable Integer minutes,
            @Nullable List<String> stack,
            @Schema(description = "points of the checklist that are met, from 0") @Nullable List<Integer> done,
            @Schema(description = "whether the terms on intellectual property are accepted") @Nullable Boolean termsAccepted) {}

    /** What is missing. */
    @Schema(name = "SentBack", requiredProperties = "reason")
    public record SentBack(@Schema(minLength = 1, maxLength = TaskDesk.LONGEST_REASON) @Nullable String reason) {}

    @GET
    @Operation(operationId = "listTasks", summary = "List the tasks that are free and that the caller may see, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskList.class), examples = @ExampleObject(name = "page", value = "{\"minutesFree\": 120, \"items\": ["
            + TaskJson.EXAMPLE + "]}")))
    public TaskList list(
            @Parameter(description = "a tag, a skill by any label, or a part of the stack") @QueryParam("skill") @Nullable String skill,
            @Parameter(description = "only what takes at most so long", schema = @Schema(type = SchemaType.INTEGER, minimum = "0")) @QueryParam("minutes") @Nullable Integer minutes,
            @Parameter(description = "only what names a skill that the caller claims") @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        Reader reader = caller.reader();
        var found = board.free(reader, new BoardQuery(Optional.ofNullable(skill),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes), mine,
                Optional.ofNullable(cursor).map(Cursor::parse), limit));
        return new TaskList(found.tasks().stream().map(task -> TaskJson.of(reader, task)).toList(),
                found.minutesFree(), found.next().map(Cursor::toString).orElse(null));
    }

    @GET
    @Path("/taken")
    @Operation(operationId = "listTakenTasks", summary = "List the tasks that the caller is at or has delivered, what is due first at the top")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TaskJson.class), examples = @ExampleObject(name = "tasks", value = "["
            + TaskJson.EXAMPLE + "]")))
    public List<TaskJson> taken() {
        Reader reader = caller.reader();
        return board.taken(reader).stream().map(task -> TaskJson.of(reader, task)).toList();
    }

    @GET
    @Path("/posted")
    @Operation(operationId = "listPostedTasks", summary = "List the tasks that the caller posted, what is not done yet at the top")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TaskJson.class), examples = @ExampleObject(name = "tasks", value = "["
            + TaskJson.EXAMPLE + "]")))
    public List<TaskJson> posted() {
        Reader reader = caller.reader();
        return board.posted(reader).stream().map(task -> TaskJson.of(reader, task)).toList();
    }

    @POST
    @Operation(operationId = "postTask", summary = "Post a task: words and a brief")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "task", value = "{\"text\": \"Move the nightly job to the new server.\", \"brief\": "
            + BriefJson.EXAMPLE + "}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    @APIResponse(responseCode = "202", description = "a rule wants somebody's approval first; nobody else sees it before", content = @Content(schema = @Schema(implementation = ApprovalJson.class), examples = @ExampleObject(name = "held", value = ApprovalJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    @Idempotent
    public Response post(Wanted wanted) {
        return once.only(() -> posted(wanted));
    }

    private Response posted(Wanted wanted) {
        Reader asker = caller.reader();
        AskId id = desk.post(asker, TaskBody.words(asker, wanted), TaskBody.brief(wanted));
        return approvals.find(asker, id)
                .map(held -> Response.accepted(ApprovalJson.of(held, frames.texts().locale()))
                        .location(URI.create("/api/v1/approvals/" + id)))
                .orElseGet(() -> Response.created(URI.create("/api/v1/tasks/" + id)).entity(json(id))).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readTask", summary = "Read a task with its deliveries")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    public TaskJson see(@PathParam("id") UUID id) {
        return json(new AskId(id));
    }

    @POST
    @Path("/{id}/take")
    @Operation(operationId = "takeTask", summary = "Take a task for a time, invited or not")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "another one has taken it, or it is the caller's own")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    public TaskJson take(@PathParam("id") UUID id) {
        desk.take(caller.reader(), new AskId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/extend")
    @Operation(operationId = "extendTask", summary = "Take as much time again for a task that one is at")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "the caller is not at it")
    public TaskJson extend(@PathParam("id") UUID id) {
        desk.extend(caller.reader(), new AskId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/give-up")
    @Operation(operationId = "giveUpTask", summary = "Give a task back to all who can take it")
    @RequestBody(content = @Content(schema = @Schema(implementation = GivingUp.class), examples = @ExampleObject(name = "no time", value = "{\"reason\": \"NO_TIME\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "the caller is not at it")
    public TaskJson giveUp(@PathParam("id") UUID id, GivingUp why) {
        desk.giveUp(caller.reader(), new AskId(id), new Decline(reason(why.reason()), BriefJson.orEmpty(why.note())));
        return see(id);
    }

    @POST
    @Path("/{id}/deliveries")
    @Operation(operationId = "deliverTask", summary = "Deliver a task that one is at")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedDelivery.class), examples = @ExampleObject(name = "delivery", value = "{\"text\": \"The pull request is #42.\", \"minutes\": 80, \"done\": [0], \"termsAccepted\": true}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeliveryJson.class), examples = @ExampleObject(name = "delivery", value = DeliveryJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "another one is at it, or a delivery waits to be judged")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    @Idempotent
    public Response deliver(@PathParam("id") UUID id, WantedDelivery wanted) {
        return once.only(() -> delivered(id, wanted));
    }

    private Response delivered(UUID id, WantedDelivery wanted) {
        var made = desk.deliver(caller.reader(), new AskId(id),
                new NewDelivery(BriefJson.orEmpty(wanted.text()), Optional.ofNullable(wanted.minutes()),
                        BriefJson.listed(wanted.stack()), new HashSet<>(BriefJson.listed(wanted.done())),
                        Boolean.TRUE.equals(wanted.termsAccepted()), ""));
        return Response.status(Response.Status.CREATED).entity(DeliveryJson.of(made)).build();
    }

    @POST
    @Path("/{id}/deliveries/{answer}/accept")
    @Operation(operationId = "acceptDelivery", summary = "Accept what was delivered of one's own task")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is somebody else's task, or nothing waits there")
    public TaskJson accept(@PathParam("id") UUID id, @PathParam("answer") UUID delivery) {
        desk.accept(caller.reader(), within(id, delivery));
        return see(id);
    }

    @POST
    @Path("/{id}/deliveries/{answer}/send-back")
    @Operation(operationId = "sendDeliveryBack", summary = "Send back what was delivered of one's own task, with what is missing")
    @RequestBody(content = @Content(schema = @Schema(implementation = SentBack.class), examples = @ExampleObject(name = "reason", value = "{\"reason\": \"The tests are missing.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is somebody else's task, or nothing waits there")
    public TaskJson sendBack(@PathParam("id") UUID id, @PathParam("answer") UUID delivery, SentBack why) {
        desk.sendBack(caller.reader(), within(id, delivery), BriefJson.orEmpty(why.reason()));
        return see(id);
    }

    @GET
    @Path("/held-deliveries")
    @RolesAllowed(Role.GOVERNORS)
    @Operation(operationId = "listHeldDeliveries", summary = "List the deliveries that a rule holds until somebody of GOVERNANCE has looked at them, the longest wait first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DeliveryJson.class), examples = @ExampleObject(name = "deliveries", value = "["
            + DeliveryJson.EXAMPLE + "]")))
    public List<DeliveryJson> held() {
        return desk.held(caller.reader()).stream().map(DeliveryJson::of).toList();
    }

    @POST
    @Path("/{id}/deliveries/{answer}/release")
    @RolesAllowed(Role.GOVERNORS)
    @Operation(operationId = "releaseDelivery", summary = "Let a delivery that a rule held pass on to its requester, as GOVERNANCE")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    public TaskJson release(@PathParam("id") UUID id, @PathParam("answer") UUID delivery) {
        desk.release(caller.reader(), within(id, delivery));
        return see(id);
    }

    @POST
    @Path("/{id}/deliveries/{answer}/refuse")
    @RolesAllowed(Role.GOVERNORS)
    @Operation(operationId = "refuseDelivery", summary = "Send a delivery that a rule held back to who made it, as GOVERNANCE")
    @RequestBody(content = @Content(schema = @Schema(implementation = SentBack.class), examples = @ExampleObject(name = "reason", value = "{\"reason\": \"There is a password in it.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    public TaskJson refuse(@PathParam("id") UUID id, @PathParam("answer") UUID delivery, SentBack why) {
        desk.refuse(caller.reader(), within(id, delivery), BriefJson.orEmpty(why.reason()));
        return see(id);
    }

    @POST
    @Path("/{id}/open-to-others")
    @Operation(operationId = "openTask", summary = "Let others than the colleague whom one's own task was for do it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskJson.class), examples = @ExampleObject(name = "task", value = TaskJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is somebody else's task")
    public TaskJson open(@PathParam("id") UUID id) {
        desk.openToOthers(caller.reader(), new AskId(id));
        return see(id);
    }

    /** @throws TaskNotFound where the delivery is one of another task */
    private AnswerId within(UUID id, UUID delivery) {
        return desk.see(caller.reader(), new AskId(id)).deliveries().stream().map(one -> one.id())
                .filter(one -> one.value().equals(delivery)).findFirst().orElseThrow(TaskNotFound::new);
    }

    private TaskJson json(AskId id) {
        return TaskJson.of(caller.reader(), desk.see(caller.reader(), id));
    }

    private static DeclineReason reason(@Nullable String sent) {
        try {
            return DeclineReason.valueOf(BriefJson.orEmpty(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput("reason", BriefJson.orEmpty(sent),
                    Message.of("bad.choice", Arrays.stream(DeclineReason.values()).map(DeclineReason::name).toList()));
        }
    }
}
