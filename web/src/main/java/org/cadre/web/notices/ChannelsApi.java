package org.cadre.web.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.channels.PreferenceDesk;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
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

/** How the caller wants to be told. */
@Path("/me/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.NOTICES)
@Tag(name = "notices")
public class ChannelsApi {
    private static final String WISHES = """
            {"quietFrom": "20:00", "quietUntil": "07:00", "rhythm": "DAILY", "hour": 8, "day": 1, "kinds": \
            {"INVITED": {"channel": "AT_ONCE", "always": true}, "ANSWERED": {"channel": "DIGEST", "always": false}}}""";

    @Inject
    PreferenceDesk desk;
    @Inject
    Conditions conditions;
    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "readMyChannels", summary = "Read how one wants to be told")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChannelsJson.class), examples = @ExampleObject(name = "wishes", value = WISHES)))
    public ChannelsJson mine() {
        return ChannelsJson.of(desk.mine(caller.reader()));
    }

    @PUT
    @Operation(operationId = "replaceMyChannels", summary = "Replace how one wants to be told; a kind that is not named comes as usual")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChannelsJson.class), examples = @ExampleObject(name = "wishes", value = WISHES)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChannelsJson.class), examples = @ExampleObject(name = "wishes", value = WISHES)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named, such as `kinds.INVITED.channel`")
    @Conditional(needed = true)
    public ChannelsJson replace(ChannelsJson wanted) {
        return conditions.needed(this::mine, () -> desk.change(caller.reader(), wanted.preference()));
    }
}
