package org.cadre.web.follows;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.AskId;
import org.cadre.follows.FollowDesk;
import org.cadre.follows.Followable;
import org.cadre.people.ColleagueId;
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

/** What the caller follows. */
@Path("/follows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.NOTICES)
@Tag(name = "follows")
@APIResponse(responseCode = "404", description = "there is no such ask or colleague, or none that the caller may see")
public class FollowsApi {
    private static final String FOLLOWS = """
            {"asks": ["3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e"], "tags": ["kubernetes"], "people": \
            ["5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11"]}""";

    @Inject
    FollowDesk desk;
    @Inject
    Caller caller;

    /** At most 100 asks, those changed last first, also those that the caller asked or answered. */
    @Schema(name = "Follows")
    public record FollowsJson(List<UUID> asks, List<String> tags, List<UUID> people) {}

    @GET
    @Operation(operationId = "listFollowed", summary = "List what the caller follows")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowsJson.class), examples = @ExampleObject(name = "follows", value = FOLLOWS)))
    public FollowsJson list() {
        var followed = desk.followed(caller.reader());
        return new FollowsJson(followed.asks().stream().map(ask -> ask.id().value()).toList(), followed.tags(),
                followed.people().stream().map(ColleagueId::value).toList());
    }

    @PUT
    @Path("/asks/{id}")
    @Operation(operationId = "followAsk", summary = "Follow an ask")
    @APIResponse(responseCode = "204", description = "it is followed")
    public void followAsk(@PathParam("id") UUID id) {
        desk.follow(caller.reader(), new Followable.OneAsk(new AskId(id)));
    }

    @DELETE
    @Path("/asks/{id}")
    @Operation(operationId = "unfollowAsk", summary = "Stop following an ask, also one of one's own, for good")
    @APIResponse(responseCode = "204", description = "it is not followed")
    public void unfollowAsk(@PathParam("id") UUID id) {
        desk.unfollow(caller.reader(), new Followable.OneAsk(new AskId(id)));
    }

    @PUT
    @Path("/tags/{tag}")
    @Operation(operationId = "followTag", summary = "Follow a tag; a skill's other name means its preferred one")
    @APIResponse(responseCode = "204", description = "it is followed")
    public void followTag(@PathParam("tag") String tag) {
        desk.follow(caller.reader(), new Followable.Tag(tag));
    }

    @DELETE
    @Path("/tags/{tag}")
    @Operation(operationId = "unfollowTag", summary = "Stop following a tag")
    @APIResponse(responseCode = "204", description = "it is not followed")
    public void unfollowTag(@PathParam("tag") String tag) {
        desk.unfollow(caller.reader(), new Followable.Tag(tag));
    }

    @PUT
    @Path("/people/{id}")
    @Operation(operationId = "followColleague", summary = "Follow a colleague, who is not told")
    @APIResponse(responseCode = "204", description = "the colleague is followed")
    public void followPerson(@PathParam("id") UUID id) {
        desk.follow(caller.reader(), new Followable.Person(new ColleagueId(id)));
    }

    @DELETE
    @Path("/people/{id}")
    @Operation(operationId = "unfollowColleague", summary = "Stop following a colleague")
    @APIResponse(responseCode = "204", description = "the colleague is not followed")
    public void unfollowPerson(@PathParam("id") UUID id) {
        desk.unfollow(caller.reader(), new Followable.Person(new ColleagueId(id)));
    }
}
