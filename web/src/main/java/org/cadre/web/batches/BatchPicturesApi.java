package org.cadre.web.batches;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.PictureDesk;
import org.cadre.files.Intake;
import org.cadre.files.StoredFile;
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

/** The pictures that items of one's own batches show. */
@Path("/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.BATCHES)
@Tag(name = "batches")
@APIResponse(responseCode = "404", description = "there is no such batch, or none that the caller may see")
@APIResponse(responseCode = "409", description = "it is not the caller's, or no draft any more")
public class BatchPicturesApi {
    private static final String EXAMPLE = """
            {"id": "7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e", "name": "dent-1.png", "type": "image/png", "size": 20480}""";

    @Inject
    BatchDesk batches;
    @Inject
    PictureDesk desk;
    @Inject
    Intake intake;
    @Inject
    Caller caller;

    /** @param name by which items show it */
    @Schema(name = "BatchPicture")
    public record Picture(UUID id, String name, String type, @Schema(description = "in bytes") long size) {
        static Picture of(StoredFile file) {
            return new Picture(file.id().value(), file.name(), file.type().mediaType(), file.size());
        }
    }

    @POST
    @Path("/{id}/pictures")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "uploadBatchPicture", summary = "Upload a picture that items of a draft show by its name", description = """
            PNG, JPEG or GIF, recognised by its content. Where the form shows a column as pictures, the items that come in \
            afterwards have the name in it.""")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "picture", value = "GIF89a")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Picture.class), examples = @ExampleObject(name = "picture", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "it is no picture, or there is one of that name")
    public Response upload(@PathParam("id") UUID id, InputStream content,
            @Parameter(description = "once in a batch", example = "dent-1.png") @QueryParam("name") @DefaultValue("") String name)
            throws IOException {
        var reader = caller.reader();
        batches.editable(reader, new AskId(id));
        var file = desk.add(reader, new AskId(id), intake.take(reader.id(), name, content).id());
        return Response.created(URI.create("/api/v1/files/" + file.id())).entity(Picture.of(file)).build();
    }

    @GET
    @Path("/{id}/pictures")
    @Operation(operationId = "listBatchPictures", summary = "List the pictures of one's own batch, by name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Picture.class), examples = @ExampleObject(name = "pictures", value = "["
            + EXAMPLE + "]")))
    public List<Picture> list(@PathParam("id") UUID id) {
        return desk.of(caller.reader(), new AskId(id)).stream().map(Picture::of).toList();
    }
}
