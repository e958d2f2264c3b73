package org.cadre.web.authors;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.asks.AuthorDesk;
import org.cadre.people.ColleagueId;
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
import org.jspecify.annotations.Nullable;

/** Who writes an answer. */
@Path("/asks/{id}/answers/{answer}/authors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "authors")
@APIResponse(responseCode = "404", description = "there is no such ask or answer, or none that the caller may see")
public class AuthorsApi {
    private static final String AUTHORS = """
            {"authors": ["5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "0f0a4c1e-52f6-4a8a-8d2e-2b5b6a1f9f31"]}""";

    @Inject
    AuthorDesk desk;
    @Inject
    Asks asks;
    @Inject
    Caller caller;

    /** The first author, unless anonymous, then the others in the order in which they joined. */
    @Schema(name = "Authors")
    public record AuthorsJson(List<UUID> authors) {}

    /** One more. @param who mail address, or the whole name where only one colleague has it */
    @Schema(name = "NewAuthor")
    public record Added(@Nullable String who) {}

    @GET
    @Operation(operationId = "listAuthors", summary = "List who wrote an answer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorsJson.class), examples = @ExampleObject(name = "two", value = AUTHORS)))
    public AuthorsJson list(@PathParam("id") UUID id, @PathParam("answer") UUID answer) {
        return json(within(id, answer));
    }

    @POST
    @Operation(operationId = "addAuthor", summary = "Make a colleague one more author of an answer of one's own")
    @RequestBody(content = @Content(schema = @Schema(implementation = Added.class), examples = @ExampleObject(name = "by mail", value = "{\"who\": \"ada.lovelace@company.example\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AuthorsJson.class), examples = @ExampleObject(name = "two", value = AUTHORS)))
    @APIResponse(responseCode = "400", description = "nobody of this name or address can be added")
    @APIResponse(responseCode = "409", description = "the caller is none of its authors")
    public Response add(@PathParam("id") UUID id, @PathParam("answer") UUID answer, Added added) {
        var given = within(id, answer);
        desk.add(caller.reader(), given, added.who() == null ? "" : added.who());
        return Response.status(Response.Status.CREATED).entity(json(given)).build();
    }

    @DELETE
    @Path("/{colleague}")
    @Operation(operationId = "removeAuthor", summary = "Take oneself, or as the first author somebody else, off an answer; what they wrote stays")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorsJson.class), examples = @ExampleObject(name = "two", value = AUTHORS)))
    public AuthorsJson remove(@PathParam("id") UUID id, @PathParam("answer") UUID answer,
            @PathParam("colleague") UUID colleague) {
        var given = within(id, answer);
        desk.remove(caller.reader(), given, new ColleagueId(colleague));
        return json(given);
    }

    private AnswerId within(UUID ask, UUID answer) {
        var found = asks.seenBy(caller.reader(), new AnswerId(answer));
        if (!found.ask().value().equals(ask))
            throw new AskNotFound();
        return found.id();
    }

    private AuthorsJson json(AnswerId id) {
        return new AuthorsJson(desk.of(caller.reader(), id).stream()
                .flatMap(one -> one.known().stream()).map(ColleagueId::value).toList());
    }
}
