package org.cadre.web.tasks;

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
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.tasks.Feedback;
import org.cadre.tasks.FeedbackDesk;
import org.cadre.tasks.LearnerDesk;
import org.cadre.tasks.StepDesk;
import org.cadre.tasks.TaskDesk;
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

/** What belongs to a task beside its course: steps, who learns at it, and what the two said afterwards. */
@Path("/tasks/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.TASKS)
@Tag(name = "tasks")
@APIResponse(responseCode = "404", description = "there is no such task, or none that the caller may see")
public class TaskPartsApi {
    @Inject
    TaskDesk desk;
    @Inject
    StepDesk steps;
    @Inject
    LearnerDesk learners;
    @Inject
    FeedbackDesk feedback;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** What one of the two says. */
    @Schema(name = "NewFeedback", requiredProperties = "rating")
    public record WantedFeedback(@Schema(minimum = "1", maximum = "5") @Nullable Integer rating,
            @Schema(maxLength = Feedback.LONGEST) @Nullable String words) {}

    /** Who is there to learn. */
    @Schema(name = "Learners")
    public record LearnersJson(List<UUID> learners, boolean mayJoin) {}

    @GET
    @Path("/steps")
    @Operation(operationId = "listTaskSteps", summary = "List the steps of a task; none where it has none")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = StepJson.class), examples = @ExampleObject(name = "steps", value = "["
            + StepJson.EXAMPLE + "]")))
    public List<StepJson> steps(@PathParam("id") UUID id) {
        return steps.of(caller.reader(), new AskId(id)).stream().map(StepJson::of).toList();
    }

    @POST
    @Path("/steps")
    @Operation(operationId = "splitTask", summary = "Split one's own free task into steps: each becomes a task of its own once those that it needs are accepted")
    @RequestBody(content = @Content(schema = @Schema(implementation = StepJson.All.class), examples = @ExampleObject(name = "two", value = StepJson.WANTED)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = StepJson.class), examples = @ExampleObject(name = "steps", value = "["
            + StepJson.EXAMPLE + "]")))
    @APIResponse(responseCode = "409", description = "it is somebody else's task, somebody is at it, or it has steps")
    @Idempotent
    public Response split(@PathParam("id") UUID id, StepJson.All wanted) {
        return once.only(() -> {
            steps.split(caller.reader(), new AskId(id),
                    BriefJson.listed(wanted.steps()).stream().map(StepJson.Wanted::read).toList());
            return Response.status(Response.Status.CREATED).entity(steps(id)).build();
        });
    }

    @GET
    @Path("/learners")
    @Operation(operationId = "listTaskLearners", summary = "List who is at a task to learn")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LearnersJson.class), examples = @ExampleObject(name = "nobody", value = "{\"learners\": [], \"mayJoin\": true}")))
    public LearnersJson learners(@PathParam("id") UUID id) {
        var task = desk.see(caller.reader(), new AskId(id));
        return new LearnersJson(learners.of(task.ask()).stream().map(one -> one.value()).toList(),
                learners.mayJoin(caller.reader(), task));
    }

    @POST
    @Path("/learners/join")
    @Operation(operationId = "joinTaskAsLearner", summary = "Be at a task to learn")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LearnersJson.class), examples = @ExampleObject(name = "one", value = "{\"learners\": [\"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\"], \"mayJoin\": false}")))
    @APIResponse(responseCode = "409", description = "the task admits nobody, is full or done, or is the caller's own")
    public LearnersJson join(@PathParam("id") UUID id) {
        learners.join(caller.reader(), new AskId(id));
        return learners(id);
    }

    @POST
    @Path("/learners/leave")
    @Operation(operationId = "leaveTaskAsLearner", summary = "Be at a task to learn no longer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LearnersJson.class), examples = @ExampleObject(name = "nobody", value = "{\"learners\": [], \"mayJoin\": true}")))
    public LearnersJson leave(@PathParam("id") UUID id) {
        learners.leave(caller.reader(), new AskId(id));
        return learners(id);
    }

    @GET
    @Path("/feedback")
    @Operation(operationId = "readTaskFeedback", summary = "Read what requester and worker said to each other, as one of them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExchangeJson.class), examples = @ExampleObject(name = "mine", value = ExchangeJson.EXAMPLE)))
    public ExchangeJson feedback(@PathParam("id") UUID id) {
        return ExchangeJson.of(feedback.of(caller.reader(), desk.see(caller.reader(), new AskId(id))));
    }

    @POST
    @Path("/feedback")
    @Operation(operationId = "giveTaskFeedback", summary = "Say how working together was; the other reads it once they have said theirs")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedFeedback.class), examples = @ExampleObject(name = "five", value = "{\"rating\": 5, \"words\": \"Clear from the first line.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExchangeJson.class), examples = @ExampleObject(name = "mine", value = ExchangeJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "the caller had no part in it, it is not done, or they have said it")
    public ExchangeJson give(@PathParam("id") UUID id, WantedFeedback said) {
        if (said.rating() == null)
            throw new BadInput("rating", "", Message.of("bad.missing"));
        feedback.give(caller.reader(), new AskId(id), said.rating(), BriefJson.orEmpty(said.words()));
        return feedback(id);
    }
}
