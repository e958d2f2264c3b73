package org.cadre.web.worktime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.cadre.worktime.WorktimeDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When the caller works. */
@Path("/colleagues/me/working-hours")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PROFILE)
@Tag(name = "colleagues")
public class HoursApi {
    private static final String HOURS = """
            {"days": ["MONDAY", "TUESDAY", "THURSDAY"], "from": "09:00", "until": "15:00", "share": 50, "own": true}""";
    @Inject
    WorktimeDesk desk;
    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "readMyWorkingHours", summary = "Read when one works; windows of invitations count these hours")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoursJson.class), examples = @ExampleObject(name = "part-time", value = HOURS)))
    public HoursJson mine() {
        return HoursJson.of(desk.mine(caller.reader()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceMyWorkingHours", summary = "Set one's own working hours")
    @RequestBody(content = @Content(schema = @Schema(implementation = HoursJson.class), examples = @ExampleObject(name = "part-time", value = HOURS)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoursJson.class), examples = @ExampleObject(name = "part-time", value = HOURS)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    public HoursJson replace(HoursJson wanted) {
        desk.keep(caller.reader(), wanted.week());
        return mine();
    }

    @DELETE
    @Operation(operationId = "forgetMyWorkingHours", summary = "Take the hours of one's site again")
    @APIResponse(responseCode = "204", description = "those of the site hold")
    public void forget() {
        desk.forget(caller.reader());
    }
}
