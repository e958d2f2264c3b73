package org.cadre.web.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.attachments.AttachmentDesk;
import org.cadre.files.FileId;
import org.cadre.files.FileState;
import org.cadre.files.Intake;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of texts. */
@Path("/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "files")
public class AttachmentsApi {
    private static final String NONE = "there is no such file, or none that the caller may see";
    @Inject
    AttachmentDesk desk;
    @Inject
    Intake intake;
    @Inject
    Downloads downloads;
    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "uploadFile", summary = "Upload a file for a text", description = """
            It is recognised by its content, which its name must agree with; pictures and documents lose who made them when, \
            where and with what. Put its `markdown` into the text of an ask, an answer or a comment within a day: it then \
            belongs to that, and whoever sees that sees it.""")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "text", value = "09:00:01 gateway up")))
    @APIResponse(responseCode = "201", description = "the file", content = @Content(schema = @Schema(implementation = AttachmentJson.class), examples = @ExampleObject(name = "file", value = AttachmentJson.EXAMPLE)))
    @APIResponse(responseCode = "202", description = "the file, which waits for the virus scanner", content = @Content(schema = @Schema(implementation = AttachmentJson.class), examples = @ExampleObject(name = "file", value = AttachmentJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the file is not taken; `errors` says why")
    public Response upload(InputStream content,
            @Parameter(description = "as it is offered for download", example = "gateway.log") @QueryParam("name") @DefaultValue("") String name)
            throws IOException {
        var file = intake.take(caller.reader().id(), name, content);
        return Response.status(file.state() == FileState.HELD ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .location(URI.create("/api/v1/files/" + file.id()))
                .entity(AttachmentJson.of(file, desk.owner(caller.reader(), file))).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readFile", summary = "Read what is known of a file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttachmentJson.class), examples = @ExampleObject(name = "file", value = AttachmentJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    public AttachmentJson see(@PathParam("id") UUID id) {
        var file = desk.seenBy(caller.reader(), new FileId(id));
        return AttachmentJson.of(file, desk.owner(caller.reader(), file));
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "downloadFile", summary = "Download a file; one range of it may be asked for")
    @APIResponse(responseCode = "200", description = "its bytes", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "text", value = "09:00:01 gateway up")))
    @APIResponse(responseCode = "206", description = "the range that was asked for", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "text", value = "gateway up")))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "the virus scanner has not let it through")
    @APIResponse(responseCode = "416", description = "it has no such range")
    public Response content(@PathParam("id") UUID id) {
        return downloads.of(new FileId(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteFile", summary = "Delete a file of one's own; nothing of it is kept")
    @APIResponse(responseCode = "204", description = "it is gone")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "somebody else uploaded it")
    public void delete(@PathParam("id") UUID id) {
        desk.delete(caller.reader(), new FileId(id));
    }
}
