package org.cadre.web.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.disclosure.DisclosureDesk;
import org.cadre.people.Role;
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

/** Who sees what of the caller. */
@Path("/colleagues/me/visibility")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PROFILE)
@Tag(name = "colleagues")
public class VisibilityApi {
    private static final String CHOSEN = """
            {"skills": "EVERYBODY", "evidence": "UNIT", "answers": "EVERYBODY", "away": "UNIT", "time": "ME"}""";
    @Inject
    DisclosureDesk desk;
    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "readMyVisibility", summary = "Read who sees which part of one's own page; `UNIT` is one's unit and all managers above")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VisibilityJson.class), examples = @ExampleObject(name = "chosen", value = CHOSEN)))
    public VisibilityJson mine() {
        return VisibilityJson.of(desk.mine(caller.reader()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "chooseMyVisibility", summary = "Choose who sees which part of one's own page; a part that is not named stays as it is")
    @RequestBody(content = @Content(schema = @Schema(implementation = VisibilityJson.class), examples = @ExampleObject(name = "chosen", value = CHOSEN)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VisibilityJson.class), examples = @ExampleObject(name = "chosen", value = CHOSEN)))
    @APIResponse(responseCode = "400", description = "a value is none of `EVERYBODY`, `UNIT` and `ME`")
    public VisibilityJson choose(VisibilityJson wanted) {
        desk.choose(caller.reader(), wanted.wanted());
        return mine();
    }
}
