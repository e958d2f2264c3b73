package org.cadre.web.comments;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.comments.CommentDesk;
import org.cadre.comments.CommentId;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.comments.CommentJson.Wanted;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Conditions;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One comment. */
@Path("/comments/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "comments")
@APIResponse(responseCode = "404", description = "there is no such comment, or none that the caller may see")
public class CommentApi {
    @Inject
    CommentDesk desk;
    @Inject
    Conditions conditions;
    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "readComment", summary = "Read a comment")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentJson.class), examples = @ExampleObject(name = "comment", value = CommentJson.EXAMPLE)))
    public CommentJson see(@PathParam("id") UUID id) {
        return CommentJson.of(caller.reader(), desk.seenBy(caller.reader(), new CommentId(id)));
    }

    @PUT
    @Operation(operationId = "editComment", summary = "Change a comment of one's own")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "comment", value = "{\"text\": \"Which version of Envoy?\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentJson.class), examples = @ExampleObject(name = "comment", value = CommentJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "somebody else wrote it")
    @Conditional
    public CommentJson edit(@PathParam("id") UUID id, Wanted wanted) {
        return conditions.given(() -> see(id),
                () -> desk.edit(caller.reader(), new CommentId(id), wanted.orEmpty()));
    }

    @DELETE
    @Operation(operationId = "deleteComment", summary = "Delete a comment of one's own; nothing of its text is kept")
    @APIResponse(responseCode = "204", description = "it is gone")
    @APIResponse(responseCode = "409", description = "somebody else wrote it")
    public void delete(@PathParam("id") UUID id) {
        desk.delete(caller.reader(), new CommentId(id));
    }
}
