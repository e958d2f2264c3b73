package org.cadre.web.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

import org.cadre.asks.AskId;
import org.cadre.governance.RuleId;
import org.cadre.people.Role;
import org.cadre.people.SkillId;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus;
import org.cadre.routing.RoutingDesk;
import org.cadre.routing.WishDesk;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How an ask's routing is getting on. */
@Path("/asks/{id}/routing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Scoped(Area.INVITATIONS)
@Tag(name = "asks")
public class RoutingApi {
    private static final String EXAMPLE = """
            {"state": "RUNNING", "wave": 1, "waves": 4, "lastResort": false, "invited": 3, "accepted": 1,
             "waveBegan": "2026-03-01T09:00:01Z", "nextExpiry": "2026-03-01T13:00:01Z", "nextAnswer": "2026-03-03T09:20:00Z", "topics": ["TLS"], "wished": [], "unfit": false, "relaxations": [], "steps": [
             {"at": "2026-03-01T09:00:01Z", "what": "INVITED", "wave": 1, "colleagues": 3},
             {"at": "2026-03-01T09:20:00Z", "what": "ACCEPTED", "wave": 1, "colleagues": 1}]}""";

    @Inject
    RoutingDesk desk;
    @Inject
    WishDesk wishes;
    @Inject
    Caller caller;

    /**
     * Numbers and topics, no names.
     *
     * @param state PENDING, RUNNING, WAITING (everybody who fits is busy), EXHAUSTED or SETTLED
     * @param nextExpiry when the first of those who have not replied runs out of time
     * @param nextAnswer when the first of those who said yes is to answer, where one still has time
     * @param wished the skills that the asker named
     * @param unfit whether nobody, or nobody else, has all those that are a must
     * @param relaxations what can be given up then; for the asker alone
     * @param topics what those who were invited know of, as far as the caller may know it
     */
    @Schema(name = "Routing")
    public record Routing(@Schema(implementation = RoutingState.class) String state, int wave, int waves,
            boolean lastResort, int invited, int accepted,
            @Nullable Instant waveBegan, @Nullable Instant nextExpiry, @Nullable Instant nextAnswer,
            List<String> topics, List<Wished> wished, boolean unfit, List<Relaxing> relaxations, List<Step> steps) {}

    /** A skill that the asker named, and whether it is a must. */
    @Schema(name = "WishedSkill")
    public record Wished(UUID skill, String label, boolean mandatory) {}

    /**
     * What the asker may give up.
     *
     * @param skill absent for all musts at once
     * @param helps whether anybody would then fit
     */
    @Schema(name = "Relaxation")
    public record Relaxing(@Nullable UUID skill, boolean helps) {}

    /** Which must is given up; absent for all of them. */
    @Schema(name = "Relax")
    public record Given(@Nullable UUID skill) {}

    /** Rules by id and version. */
    @Schema(name = "RefusingRules")
    public record Refusing(List<String> rules) {}

    /**
     * One thing that happened.
     *
     * @param skill of a must that was given up, where it was one alone
     * @param what INVITED, POOL, UNFIT, RELAXED, REWISHED (other skills or another pool), LAST_RESORT, ACCEPTED, OVERDUE (of those who said yes), HANDED_OVER, WAITING or EXHAUSTED
     */
    @Schema(name = "RoutingStep")
    public record Step(Instant at, String what, int wave, int colleagues, @Nullable String skill) {}

    @GET
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "readRouting", summary = "Tell how far the routing of an ask is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Routing.class), examples = @ExampleObject(name = "first wave", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
    public Routing see(@PathParam("id") UUID id) {
        return told(new AskId(id));
    }

    @POST
    @Path("/relax")
    @RolesAllowed(Role.ANYBODY)
    @Scoped(Area.ASKS)
    @Operation(operationId = "relaxAsk", summary = "Give up that a skill, or any, is a must for one's own ask; it is still better to have it")
    @RequestBody(content = @Content(schema = @Schema(implementation = Given.class), examples = @ExampleObject(name = "all", value = "{}")))
    @APIResponse(responseCode = "200", description = "the routing as it is by now; who is looked for follows", content = @Content(schema = @Schema(implementation = Routing.class), examples = @ExampleObject(name = "first wave", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "the ask is another's, or not open")
    public Routing relax(@PathParam("id") UUID id, Given given) {
        wishes.relax(caller.reader(), new AskId(id), Optional.ofNullable(given.skill()).map(SkillId::new));
        return told(new AskId(id));
    }

    @GET
    @Path("/why-not-me")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "whyNotMe", summary = "Tell which rules keep the caller out of those who may be invited")
    @APIResponse(responseCode = "200", description = "none where no rule does, or nobody was looked for yet", content = @Content(schema = @Schema(implementation = Refusing.class), examples = @ExampleObject(name = "one rule", value = """
            {"rules": ["contractors-where-allowed@1"]}""")))
    @APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
    public Refusing whyNotMe(@PathParam("id") UUID id) {
        return new Refusing(desk.whyNotMe(caller.reader(), new AskId(id)).stream().map(RuleId::toString).toList());
    }

    private Routing told(AskId id) {
        RoutingStatus status = desk.routingOf(caller.reader(), id);
        return new Routing(status.state().name(), status.wave(), status.waves(), status.lastResort(), status.invited(),
                status.accepted(), status.waveBegan().orElse(null), status.nextExpiry().orElse(null),
                status.nextAnswer().orElse(null), status.topics(),
                status.wished().stream()
                        .map(wish -> new Wished(wish.skill().value(), wish.label(), wish.mandatory())).toList(),
                status.unfit(), status.relaxations().stream()
                        .map(one -> new Relaxing(one.without().map(wish -> wish.skill().value()).orElse(null),
                                one.helps()))
                        .toList(),
                status.steps().stream()
                        .map(step -> new Step(step.at(), step.what().name(), step.wave(), step.colleagues(),
                                step.skill().orElse(null)))
                        .toList());
    }
}
