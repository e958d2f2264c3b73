package org.cadre.web.picks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.picks.PickChoice;
import org.cadre.picks.PickDesk;
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

/** Colleagues near the caller's interests. */
@Path("/me/picks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PROFILE)
@Tag(name = "picks")
public class PicksApi {
    private static final String EXAMPLE = """
            {"receives": true, "shown": true, "picks": [{"colleague": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "name": \
            "Omar Haddad", "skill": "Kubernetes", "bothKnow": true}]}""";

    @Inject
    PickDesk desk;
    @Inject
    Caller caller;

    /** What the caller wants of it. */
    @Schema(name = "PickChoice", requiredProperties = {"receives", "shown"})
    public record Wanted(@Schema(description = "to be shown others") @Nullable Boolean receives,
            @Schema(description = "to others") @Nullable Boolean shown) {}

    /** What the caller wants of it, and this week's. */
    @Schema(name = "MyPicks")
    public record PicksJson(boolean receives, boolean shown, List<PickJson> picks) {}

    /**
     * Somebody near the caller's interests.
     *
     * @param skill that they know
     * @param bothKnow whether the caller claims it too; else the caller follows it
     */
    @Schema(name = "Pick")
    public record PickJson(UUID colleague, String name, String skill, boolean bothKnow) {}

    @GET
    @Operation(operationId = "readMyPicks", summary = "Read who was picked this week near one's interests, and why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PicksJson.class), examples = @ExampleObject(name = "one", value = EXAMPLE)))
    public PicksJson see() {
        var reader = caller.reader();
        var choice = desk.mine(reader);
        return new PicksJson(choice.receives(), choice.shown(), desk.ofWeek(reader).stream()
                .map(one -> new PickJson(one.who().value(), one.name(), one.skill(), one.bothKnow())).toList());
    }

    @PUT
    @Operation(operationId = "chooseMyPicks", summary = "Choose whether to be shown colleagues each week, and to be shown to them")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "none", value = "{\"receives\": false, \"shown\": false}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PicksJson.class), examples = @ExampleObject(name = "one", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "one of both is missing")
    public PicksJson choose(Wanted wanted) {
        var faults = new ArrayList<Fault>();
        if (wanted.receives() == null)
            faults.add(new Fault("receives", "", Message.of("bad.missing")));
        if (wanted.shown() == null)
            faults.add(new Fault("shown", "", Message.of("bad.missing")));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        desk.choose(caller.reader(),
                new PickChoice(Boolean.TRUE.equals(wanted.receives()), Boolean.TRUE.equals(wanted.shown())));
        return see();
    }
}
