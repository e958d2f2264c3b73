package org.cadre.web.foresight;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.foresight.Foresight;
import org.cadre.foresight.ForesightDesk;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.asks.AskBody;
import org.cadre.web.asks.AsksApi;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.cadre.web.tasks.BriefJson;
import org.cadre.web.tasks.TaskBody;
import org.cadre.web.tasks.TasksApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would come of an ask, before it is sent. */
@Path("/foresights")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Tag(name = "foresights")
public class ForesightsApi {
    private static final String EXAMPLE = """
            {"refused": [], "approvals": [], "matched": 39, "reached": 27, "firstWave": 3, "byPool": false, "unfamiliar": false, "limits": \
            [{"rule": "Export-controlled work only with a valid authorisation", "reason": "This needs an \
            authorisation.", "leftOut": 12}], "least": 3}""";

    @Inject
    ForesightDesk desk;
    @Inject
    Caller caller;

    /**
     * What would come of it. Numbers are rounded down to a multiple of `least`; 0 where they are smaller.
     *
     * @param refused the rule for which it would not be taken; then nothing else is told
     * @param approvals rules that want somebody's word first
     * @param matched colleagues who fit
     * @param reached those of them, or on duty, whom the rules let in
     * @param firstWave how many would be invited at once
     * @param byPool whether that are those on duty in the pool that is named
     * @param unfamiliar whether nobody is known to know about it, so that those are invited who come nearest
     */
    @Schema(name = "Foresight")
    public record ForesightJson(List<RuleSaid> refused, List<RuleSaid> approvals, int matched, int reached,
            int firstWave, boolean byPool, boolean unfamiliar, List<RuleLimit> limits, int least) {}

    /** A rule's title and its reason in the caller's language. */
    @Schema(name = "ForeseenRule")
    public record RuleSaid(String rule, String reason) {}

    /** How many of those who fit a rule leaves out; rules that leave out fewer than `least` are not told. */
    @Schema(name = "ForeseenLimit")
    public record RuleLimit(String rule, String reason, int leftOut) {}

    @POST
    @Scoped(value = Area.ASKS, onlyReads = true)
    @Operation(operationId = "foreseeAsk", summary = "Tell how many a question would reach and which rules limit them; nothing is stored or sent")
    @RequestBody(content = @Content(schema = @Schema(implementation = AsksApi.Wanted.class), examples = @ExampleObject(name = "question", value = "{\"text\": \"How do we drain a node?\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ForesightJson.class), examples = @ExampleObject(name = "a limit", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "503", description = "the search is being prepared after a start")
    public ForesightJson ask(AsksApi.Wanted wanted) {
        var asker = caller.reader();
        return json(desk.look(asker, AskBody.words(asker, wanted), Boolean.TRUE.equals(wanted.anonymous())),
                asker.language());
    }

    @POST
    @Path("/task")
    @Scoped(value = Area.TASKS, onlyReads = true)
    @Operation(operationId = "foreseeTask", summary = "Tell how many a task would reach and which rules limit them; nothing is stored or sent")
    @RequestBody(content = @Content(schema = @Schema(implementation = TasksApi.Wanted.class), examples = @ExampleObject(name = "task", value = "{\"text\": \"Move the nightly job to the new server.\", \"brief\": "
            + BriefJson.EXAMPLE + "}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ForesightJson.class), examples = @ExampleObject(name = "a limit", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "503", description = "the search is being prepared after a start")
    public ForesightJson task(TasksApi.Wanted wanted) {
        var asker = caller.reader();
        return json(desk.look(asker, TaskBody.words(asker, wanted), TaskBody.brief(wanted)), asker.language());
    }

    private static ForesightJson json(Foresight found, Locale language) {
        return new ForesightJson(said(found.refused(), language), said(found.approvals(), language),
                found.matched().least(), found.reached().least(), found.firstWave().least(), found.byPool(),
                found.unfamiliar(),
                found.limits().stream().map(limit -> new RuleLimit(limit.said().rule(),
                        Texts.render(limit.said().reason(), language), limit.people().least())).toList(),
                Foresight.LEAST);
    }

    private static List<RuleSaid> said(List<Foresight.Said> some, Locale language) {
        return some.stream().map(one -> new RuleSaid(one.rule(), Texts.render(one.reason(), language))).toList();
    }
}
