package org.cadre.web.comments;

import java.util.List;
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
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.comments.CommentDesk;
import org.cadre.comments.CommentId;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.comments.CommentJson.Wanted;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments on asks and answers. */
@Path("/asks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "comments")
@APIResponse(responseCode = "404", description = "there is no such ask or answer, or none that the caller may see")
public class CommentsApi {
    @Inject
    CommentDesk desk;
    @Inject
    Asks asks;
    @Inject
    Once once;
    @Inject
    Caller caller;

    @GET
    @Path("/{id}/comments")
    @Operation(operationId = "listComments", summary = "List the comments on an ask and on its answers, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CommentJson.class), examples = @ExampleObject(name = "one", value = "["
            + CommentJson.EXAMPLE + "]")))
    public List<CommentJson> list(@PathParam("id") UUID id) {
        var reader = caller.reader();
        return desk.of(reader, new AskId(id)).stream().map(one -> CommentJson.of(reader, one)).toList();
    }

    @POST
    @Path("/{id}/comments")
    @Operation(operationId = "commentOnAsk", summary = "Comment on an ask: Markdown within one paragraph, at most 1,000 characters")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "comment", value = "{\"text\": \"Which version of Envoy?\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommentJson.class), examples = @ExampleObject(name = "comment", value = CommentJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the text cannot be taken")
    @Idempotent
    public Response onAsk(@PathParam("id") UUID id, Wanted wanted) {
        return once.only(() -> created(desk.write(caller.reader(), new AskId(id), wanted.orEmpty())));
    }

    @POST
    @Path("/{id}/answers/{answer}/comments")
    @Operation(operationId = "commentOnAnswer", summary = "Comment on an answer")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "comment", value = "{\"text\": \"Does that keep sessions?\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommentJson.class), examples = @ExampleObject(name = "comment", value = CommentJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the text cannot be taken")
    @Idempotent
    public Response onAnswer(@PathParam("id") UUID id, @PathParam("answer") UUID answer, Wanted wanted) {
        var on = asks.seenBy(caller.reader(), new AnswerId(answer));
        if (!on.ask().value().equals(id))
            throw new AskNotFound();
        return once.only(() -> created(desk.write(caller.reader(), on.id(), wanted.orEmpty())));
    }

    private Response created(CommentId id) {
        return Response.status(Response.Status.CREATED)
                .entity(CommentJson.of(caller.reader(), desk.seenBy(caller.reader(), id)))
                .build();
    }
}
