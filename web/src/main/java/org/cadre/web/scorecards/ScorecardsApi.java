package org.cadre.web.scorecards;

import java.util.ArrayList;
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

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.scorecards.Mark;
import org.cadre.scorecards.ScorecardDesk;
import org.cadre.scorecards.SeatId;
import org.cadre.tasks.TaskDesk;
import org.cadre.tasks.TaskNotFound;
import org.cadre.web.scorecards.ReviewJson.MarkJson;
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

/** Reviewing what was delivered of tasks that want it. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.TASKS)
@Tag(name = "tasks")
@APIResponse(responseCode = "404", description = "there is no such review, task or delivery, or none that the caller may see")
public class ScorecardsApi {
    @Inject
    ScorecardDesk desk;
    @Inject
    TaskDesk tasks;
    @Inject
    Caller caller;

    /** The scores of one delivery. */
    @Schema(name = "ReviewMarks", requiredProperties = "marks")
    public record WantedMarks(
            @Schema(description = "in the order of the criteria") @Nullable List<@Nullable MarkJson> marks) {}

    /** Why somebody declines, appeals, or judges alone. */
    @Schema(name = "ReviewReason", requiredProperties = "reason")
    public record Why(@Schema(minLength = 1, maxLength = ScorecardDesk.LONGEST_REASON) @Nullable String reason) {}

    /** The last word. */
    @Schema(name = "NewLastWord", requiredProperties = {"passed", "reason"})
    public record WantedLastWord(@Nullable Boolean passed,
            @Schema(minLength = 1, maxLength = ScorecardDesk.LONGEST_REASON) @Nullable String reason) {}

    @GET
    @Path("/reviews")
    @Operation(operationId = "listMyReviews", summary = "List the deliveries that the caller is asked to review, what is due first at the top")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ReviewJson.class), examples = @ExampleObject(name = "one", value = "["
            + ReviewJson.EXAMPLE + "]")))
    public List<ReviewJson> reviews() {
        return desk.waiting(caller.reader()).stream().map(ReviewJson::of).toList();
    }

    @GET
    @Path("/reviews/{review}")
    @Operation(operationId = "readMyReview", summary = "Read one of the caller’s own reviews")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewJson.class), examples = @ExampleObject(name = "asked", value = ReviewJson.EXAMPLE)))
    public ReviewJson review(@PathParam("review") UUID id) {
        return ReviewJson.of(desk.see(caller.reader(), new SeatId(id)));
    }

    @POST
    @Path("/reviews/{review}/scores")
    @Operation(operationId = "scoreDelivery", summary = "Score each criterion of a delivery; the same sent twice is one")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedMarks.class), examples = @ExampleObject(name = "two", value = "{\"marks\": [{\"score\": 8}, {\"score\": 4, \"comment\": \"No names that speak.\"}]}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewJson.class), examples = @ExampleObject(name = "given", value = ReviewJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is over, or other scores were given")
    @APIResponse(responseCode = "422", description = "another duty of the caller forbids it; the rule’s reason is told")
    public ReviewJson score(@PathParam("review") UUID id, WantedMarks wanted) {
        var marks = new ArrayList<Mark>();
        for (var one : wanted.marks() == null ? List.<@Nullable MarkJson>of() : wanted.marks()) {
            String path = "marks[" + marks.size() + "].";
            marks.add(ScorecardJson.named(field -> path + field, () -> mark(one)));
        }
        desk.give(caller.reader(), new SeatId(id), marks);
        return review(id);
    }

    private static Mark mark(@Nullable MarkJson one) {
        if (one == null || one.score() == null)
            throw new BadInput("score", "", Message.of("bad.missing"));
        return new Mark(one.score(), ScorecardJson.orEmpty(one.comment()));
    }

    @POST
    @Path("/reviews/{review}/decline")
    @Operation(operationId = "declineReview", summary = "Decline a review; somebody else is asked")
    @RequestBody(content = @Content(schema = @Schema(implementation = Why.class), examples = @ExampleObject(name = "why", value = "{\"reason\": \"We share an office.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewJson.class), examples = @ExampleObject(name = "declined", value = ReviewJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is over")
    public ReviewJson decline(@PathParam("review") UUID id, Why why) {
        desk.decline(caller.reader(), new SeatId(id), ScorecardJson.orEmpty(why.reason()));
        return review(id);
    }

    @POST
    @Path("/reviews/{review}/decide")
    @Operation(operationId = "haveLastWord", summary = "Have the last word on a delivery after an appeal")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedLastWord.class), examples = @ExampleObject(name = "passed", value = "{\"passed\": true, \"reason\": \"It runs.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewJson.class), examples = @ExampleObject(name = "given", value = ReviewJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is over, or not the caller’s to decide")
    @APIResponse(responseCode = "422", description = "another duty of the caller forbids it; the rule’s reason is told")
    public ReviewJson decide(@PathParam("review") UUID id, WantedLastWord word) {
        if (word.passed() == null)
            throw new BadInput("passed", "", Message.of("bad.missing"));
        desk.decide(caller.reader(), new SeatId(id), word.passed(), ScorecardJson.orEmpty(word.reason()));
        return review(id);
    }

    @GET
    @Path("/{id}/scorecards")
    @Operation(operationId = "listScorecards", summary = "List what reviewers say of the deliveries of a task, as far as the caller has a part in it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ScorecardResultJson.class), examples = @ExampleObject(name = "passed", value = "["
            + ScorecardResultJson.EXAMPLE + "]")))
    public List<ScorecardResultJson> results(@PathParam("id") UUID id) {
        return desk.of(caller.reader(), new AskId(id)).stream().map(ScorecardResultJson::of).toList();
    }

    @POST
    @Path("/{id}/deliveries/{answer}/appeal")
    @Operation(operationId = "appealDelivery", summary = "Have somebody independent say the last word on one’s own delivery that did not pass; once for each")
    @RequestBody(content = @Content(schema = @Schema(implementation = Why.class), examples = @ExampleObject(name = "why", value = "{\"reason\": \"Nobody has run it.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ScorecardResultJson.class), examples = @ExampleObject(name = "appealed", value = "["
            + ScorecardResultJson.EXAMPLE + "]")))
    @APIResponse(responseCode = "409", description = "it is not the caller’s, did not fail, or was appealed")
    public List<ScorecardResultJson> appeal(@PathParam("id") UUID id, @PathParam("answer") UUID delivery, Why why) {
        desk.appeal(caller.reader(), within(id, delivery), ScorecardJson.orEmpty(why.reason()));
        return results(id);
    }

    @POST
    @Path("/{id}/deliveries/{answer}/judge-alone")
    @Operation(operationId = "judgeDeliveryAlone", summary = "Judge a delivery of one’s own task without reviewers, where too few were found")
    @RequestBody(content = @Content(schema = @Schema(implementation = Why.class), examples = @ExampleObject(name = "why", value = "{\"reason\": \"Nobody else knows this.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ScorecardResultJson.class), examples = @ExampleObject(name = "alone", value = "["
            + ScorecardResultJson.EXAMPLE + "]")))
    @APIResponse(responseCode = "409", description = "it is somebody else’s task, or enough reviewers are asked")
    public List<ScorecardResultJson> judgeAlone(@PathParam("id") UUID id, @PathParam("answer") UUID delivery,
            Why why) {
        desk.judgeAlone(caller.reader(), within(id, delivery), ScorecardJson.orEmpty(why.reason()));
        return results(id);
    }

    /** @throws TaskNotFound where the delivery is one of another task */
    private AnswerId within(UUID id, UUID delivery) {
        return tasks.see(caller.reader(), new AskId(id)).deliveries().stream().map(one -> one.id())
                .filter(one -> one.value().equals(delivery)).findFirst().orElseThrow(TaskNotFound::new);
    }
}
