package org.cadre.web.rulebooks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.RuleId;
import org.cadre.governance.Stage;
import org.cadre.people.Role;
import org.cadre.replay.Firing;
import org.cadre.replay.ReplayDesk;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.WrittenRule;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.rulemaking.RuleStop;
import org.cadre.rulemaking.WaiverDesk;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Conditions;
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

/** The life of each rule. */
@Path("/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.RULES)
@Tag(name = "rules")
@APIResponse(responseCode = "404", description = "there is no such rule or version, or the caller is not of governance")
public class RulesApi {
    private static final String OVER = "the version is in another state, or somebody else has to do this";
    private static final String REASON = "{\"reason\": \"Too many urgent questions in May\"}";
    private static final String NAMED = "{\"rule\": \"no-hurry\", \"version\": 3}";
    @Inject
    RuleDesk desk;
    @Inject
    WaiverDesk waivers;
    @Inject
    ReplayDesk replays;
    @Inject
    Conditions conditions;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    /**
     * A rule in force.
     *
     * @param stopped whether nobody asks it until it is let go
     * @param refused how often it refused in the last 30 days
     * @param wouldHaveRefused how often it would have, were it not only watching
     * @param lastFired when it last met something in that time
     */
    @Schema(name = "RuleInForce")
    public record LineJson(String rule, int version, String title, @Schema(implementation = Stage.class) String stage,
            @Schema(implementation = Effect.class) String effect, @Schema(implementation = Mode.class) String mode,
            boolean stopped, long refused, long wouldHaveRefused, @Nullable Instant lastFired) {}

    /** Why. */
    @Schema(name = "RuleReason", requiredProperties = "reason")
    public record Reason(@Schema(maxLength = RuleDesk.LONGEST_REASON) @Nullable String reason) {}

    /** Why, and from when on. */
    @Schema(name = "RuleProposal", requiredProperties = "reason")
    public record Proposal(@Schema(maxLength = RuleDesk.LONGEST_REASON) @Nullable String reason,
            @Schema(format = "date-time", description = "as soon as it is approved, where absent") @Nullable String starts) {}

    /** What is to be tried on the past. */
    @Schema(name = "NewRuleReplay", requiredProperties = "days")
    public record Wanted(
            @Schema(minimum = "1", maximum = "366", description = "of the past") @Nullable Integer days,
            @Schema(description = "where an earlier one stopped") @Nullable String cursor,
            @Schema(description = "the rule's draft where absent, or else the version in force") @Nullable RuleJson text) {}

    @GET
    @Operation(operationId = "listRules", summary = "List the rules in force, with how often each met something in the last 30 days")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = LineJson.class), examples = @ExampleObject(name = "one", value = """
            [{"rule": "no-hurry", "version": 2, "title": "No hurry", "stage": "INTAKE", "effect": "REFUSE", "mode": \
            "AUDIT", "stopped": false, "refused": 0, "wouldHaveRefused": 12, "lastFired": "2026-03-01T09:00:00Z"}]""")))
    public List<LineJson> list() {
        var reader = caller.reader();
        var fired = replays.firings(reader);
        var stopped = waivers.stops(reader).stream().filter(stop -> stop.liftedAt().isEmpty()).map(RuleStop::rule)
                .collect(Collectors.toSet());
        return desk.rules(reader).stream().map(rule -> line(rule, stopped.contains(rule.text().id()),
                Optional.ofNullable(fired.get(rule.text().id())))).toList();
    }

    @GET
    @Path("/{rule}/versions")
    @Operation(operationId = "listRuleVersions", summary = "List all versions of a rule, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VersionJson.class), examples = @ExampleObject(name = "one", value = "["
            + VersionJson.EXAMPLE + "]")))
    public List<VersionJson> versions(@PathParam("rule") String rule) {
        return desk.history(caller.reader(), rule).stream().map(VersionJson::of).toList();
    }

    @GET
    @Path("/{rule}/draft")
    @Operation(operationId = "readRuleDraft", summary = "Read the draft of a rule")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VersionJson.class), examples = @ExampleObject(name = "draft", value = VersionJson.EXAMPLE)))
    public VersionJson draft(@PathParam("rule") String rule) {
        return VersionJson.of(desk.draftOf(caller.reader(), rule));
    }

    @PUT
    @Path("/{rule}/draft")
    @Operation(operationId = "draftRule", summary = "Keep a draft of a new or changed rule; the draft from before is overwritten")
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleJson.class), examples = @ExampleObject(name = "rule", value = RuleJson.EXAMPLE)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VersionJson.class), examples = @ExampleObject(name = "draft", value = VersionJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the rule cannot be compiled, or is another one; every fault is named with its field")
    @Conditional
    public VersionJson keep(@PathParam("rule") String rule, RuleJson wanted) {
        if (wanted.id() != null && !wanted.id().equals(rule))
            throw new BadInput("id", wanted.id(), Message.of("bad.choice", List.of(rule)));
        return conditions.given(() -> draft(rule), () -> desk.draft(caller.reader(), wanted.named(rule).text()));
    }

    @POST
    @Path("/{rule}/versions/{version}/propose")
    @Operation(operationId = "proposeRule", summary = "Lay a draft before a second person")
    @RequestBody(content = @Content(schema = @Schema(implementation = Proposal.class), examples = @ExampleObject(name = "soon", value = "{\"reason\": \"Too many urgent questions\", \"starts\": \"2026-04-01T00:00:00Z\"}")))
    @APIResponse(responseCode = "204", description = "it waits for a second person")
    @APIResponse(responseCode = "400", description = "there is no reason, a test fails or is missing, or the rule would stop its own author")
    @APIResponse(responseCode = "409", description = OVER)
    public void propose(@PathParam("rule") String rule, @PathParam("version") int version, Proposal wanted) {
        desk.propose(caller.reader(), new RuleId(rule, version), Sent.orEmpty(wanted.reason()),
                Sent.time("starts", wanted.starts()).orElseGet(clock::instant));
    }

    @POST
    @Path("/{rule}/versions/{version}/approve")
    @Operation(operationId = "approveRule", summary = "Let a version take effect that somebody else proposed")
    @APIResponse(responseCode = "204", description = "it is in force, or will be from its start on")
    @APIResponse(responseCode = "409", description = OVER)
    public void approve(@PathParam("rule") String rule, @PathParam("version") int version) {
        desk.approve(caller.reader(), new RuleId(rule, version));
    }

    @POST
    @Path("/{rule}/versions/{version}/reject")
    @Operation(operationId = "rejectRule", summary = "Reject a version that somebody else proposed")
    @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class), examples = @ExampleObject(name = "why", value = REASON)))
    @APIResponse(responseCode = "204", description = "it is rejected")
    @APIResponse(responseCode = "409", description = OVER)
    public void reject(@PathParam("rule") String rule, @PathParam("version") int version, Reason wanted) {
        desk.reject(caller.reader(), new RuleId(rule, version), Sent.orEmpty(wanted.reason()));
    }

    @POST
    @Path("/{rule}/versions/{version}/withdraw")
    @Operation(operationId = "withdrawRule", summary = "Take back one's own draft or proposal")
    @APIResponse(responseCode = "204", description = "it is taken back")
    @APIResponse(responseCode = "409", description = OVER)
    public void withdraw(@PathParam("rule") String rule, @PathParam("version") int version) {
        desk.withdraw(caller.reader(), new RuleId(rule, version));
    }

    @POST
    @Path("/{rule}/versions/{version}/roll-back")
    @Operation(operationId = "rollBackRule", summary = "Draft an earlier version again; it goes the same way through four eyes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleBooksApi.Named.class), examples = @ExampleObject(name = "draft", value = NAMED)))
    public RuleBooksApi.Named rollBack(@PathParam("rule") String rule, @PathParam("version") int version) {
        return RuleBooksApi.Named.of(desk.rollBack(caller.reader(), new RuleId(rule, version)));
    }

    @POST
    @Path("/{rule}/replay")
    @Scoped(value = Area.RULES, onlyReads = true)
    @Operation(operationId = "replayRule", summary = "Try a rule on the cases of the last days, newest first, within a budget of time; nothing is changed")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "a quarter", value = "{\"days\": 90}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplayJson.class), examples = @ExampleObject(name = "replay", value = ReplayJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the rule cannot be compiled, or a field cannot be taken; each is named")
    public ReplayJson replay(@PathParam("rule") String rule, Wanted wanted) {
        var reader = caller.reader();
        if (wanted.days() == null)
            throw new BadInput("days", "", Message.of("bad.missing"));
        var text = wanted.text() == null ? desk.latest(reader, rule).text() : wanted.text().named(rule).text();
        return ReplayJson.of(replays.replay(reader, text, wanted.days(),
                Optional.ofNullable(wanted.cursor()).map(Cursor::parse)));
    }

    @POST
    @Path("/{rule}/stop")
    @Operation(operationId = "stopRule", summary = "Stop a rule at once: nobody asks it until it is let go")
    @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class), examples = @ExampleObject(name = "why", value = REASON)))
    @APIResponse(responseCode = "204", description = "it is stopped")
    @APIResponse(responseCode = "400", description = "there is no reason")
    public void stop(@PathParam("rule") String rule, Reason wanted) {
        waivers.stop(caller.reader(), rule, Sent.orEmpty(wanted.reason()));
    }

    @POST
    @Path("/{rule}/let-go")
    @Operation(operationId = "letRuleGo", summary = "Let a stopped rule be asked again")
    @APIResponse(responseCode = "204", description = "it is asked again")
    @APIResponse(responseCode = "409", description = "it is not stopped")
    public void letGo(@PathParam("rule") String rule) {
        waivers.letGo(caller.reader(), rule);
    }

    private static LineJson line(WrittenRule rule, boolean stopped, Optional<Firing> fired) {
        var text = rule.text();
        return new LineJson(text.id(), rule.id().version(), text.title(), text.stage().name(), text.effect().name(),
                text.mode().name(), stopped, fired.map(Firing::refused).orElse(0L),
                fired.map(Firing::wouldHaveRefused).orElse(0L), fired.map(Firing::last).orElse(null));
    }
}
