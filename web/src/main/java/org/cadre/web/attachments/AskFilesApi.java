package org.cadre.web.attachments;

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
import org.cadre.attachments.AttachmentDesk;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of one ask. */
@Path("/asks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "files")
@APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
public class AskFilesApi {
    @Inject
    AttachmentDesk desk;
    @Inject
    Caller caller;

    @GET
    @Path("/{id}/files")
    @Operation(operationId = "listFiles", summary = "List the files of an ask, its answers and comments, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AttachmentJson.class), examples = @ExampleObject(name = "files", value = "["
            + AttachmentJson.EXAMPLE + "]")))
    public List<AttachmentJson> list(@PathParam("id") UUID id) {
        var reader = caller.reader();
        return desk.of(reader, new AskId(id)).stream()
                .map(file -> AttachmentJson.of(file, desk.owner(reader, file))).toList();
    }
}
