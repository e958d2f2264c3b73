package org.cadre.web.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.AskId;
import org.cadre.people.Role;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus;
import org.cadre.routing.RoutingDesk;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How an ask's routing is getting on. */
@Path("/asks/{id}/routing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Scoped(Area.INVITATIONS)
@Tag(name = "asks")
public class RoutingApi {
    @Inject
    RoutingDesk desk;
    @Inject
    Caller caller;

    /**
     * Numbers and topics, no names.
     *
     * @param state PENDING, RUNNING, WAITING (everybody who fits is busy), EXHAUSTED or SETTLED
     * @param nextExpiry when the first of those who have not replied runs out of time
     * @param nextAnswer when the first of those who said yes is to answer, where one still has time
     * @param topics what those who were invited know of, as far as the caller may know it
     */
    @Schema(name = "Routing")
    public record Routing(@Schema(implementation = RoutingState.class) String state, int wave, int waves,
            boolean lastResort, int invited, int accepted,
            @Nullable Instant waveBegan, @Nullable Instant nextExpiry, @Nullable Instant nextAnswer,
            List<String> topics, List<Step> steps) {}

    /**
     * One thing that happened.
     *
     * @param what INVITED, LAST_RESORT, ACCEPTED, OVERDUE (of those who said yes), HANDED_OVER, WAITING or EXHAUSTED
     */
    @Schema(name = "RoutingStep")
    public record Step(Instant at, String what, int wave, int colleagues) {}

    @GET
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "readRouting", summary = "Tell how far the routing of an ask is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Routing.class), examples = @ExampleObject(name = "first wave", value = """
            {"state": "RUNNING", "wave": 1, "waves": 4, "lastResort": false, "invited": 3, "accepted": 1,
             "waveBegan": "2026-03-01T09:00:01Z", "nextExpiry": "2026-03-01T13:00:01Z", "nextAnswer": "2026-03-03T09:20:00Z", "topics": ["TLS"], "steps": [
             {"at": "2026-03-01T09:00:01Z", "what": "INVITED", "wave": 1, "colleagues": 3},
             {"at": "2026-03-01T09:20:00Z", "what": "ACCEPTED", "wave": 1, "colleagues": 1}]}""")))
    @APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
    public Routing see(@PathParam("id") UUID id) {
        RoutingStatus status = desk.routingOf(caller.reader(), new AskId(id));
        return new Routing(status.state().name(), status.wave(), status.waves(), status.lastResort(), status.invited(),
                status.accepted(), status.waveBegan().orElse(null), status.nextExpiry().orElse(null),
                status.nextAnswer().orElse(null), status.topics(),
                status.steps().stream()
                        .map(step -> new Step(step.at(), step.what().name(), step.wave(), step.colleagues())).toList());
    }
}
