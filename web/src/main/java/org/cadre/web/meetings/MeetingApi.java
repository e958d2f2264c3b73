package org.cadre.web.meetings;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.meetings.MeetingDesk;
import org.cadre.meetings.MeetingId;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One meeting. */
@Path("/meetings/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "meetings")
@APIResponse(responseCode = "404", description = "there is no such meeting of the caller's")
public class MeetingApi {
    @Inject
    MeetingDesk desk;
    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "readMeeting", summary = "Read a meeting of one's own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeetingJson.class), examples = @ExampleObject(name = "meeting", value = MeetingJson.EXAMPLE)))
    public MeetingJson see(@PathParam("id") UUID id) {
        return MeetingJson.of(desk.mine(caller.reader(), new MeetingId(id)), caller.reader());
    }

    @DELETE
    @Operation(operationId = "cancelMeeting", summary = "Call off a meeting that has not begun; both are told")
    @APIResponse(responseCode = "204", description = "it is called off")
    public void cancel(@PathParam("id") UUID id) {
        desk.cancel(caller.reader(), new MeetingId(id));
    }
}
