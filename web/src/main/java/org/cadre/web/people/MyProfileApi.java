package org.cadre.web.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.people.Role;
import org.cadre.profiles.ProfileDesk;
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

/** What the caller says of oneself. */
@Path("/colleagues/me/profile")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PROFILE)
@Tag(name = "colleagues")
public class MyProfileApi {
    private static final String PROFILE = """
            {"weeklyMinutes": 120, "maxOpen": 3, "awayUntil": "2026-08-21", "optedOut": false, "language": "de", "zone": \
            "Europe/Berlin", "skills": [{"skill": "Kubernetes", "level": 4, "evidence": \
            ["https://git.company.example/gateway"], "lastUsed": "2026-02-01"}]}""";
    @Inject
    ProfileDesk desk;
    @Inject
    Conditions conditions;
    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "readMyProfile", summary = "Read one's own profile and availability")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileJson.class), examples = @ExampleObject(name = "profile", value = PROFILE)))
    public ProfileJson mine() {
        return ProfileJson.of(desk.mine(caller.reader()));
    }

    @PUT
    @Operation(operationId = "replaceMyProfile", summary = "Replace one's own profile and availability; skills that are not named are taken away")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProfileJson.class), examples = @ExampleObject(name = "profile", value = PROFILE)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileJson.class), examples = @ExampleObject(name = "profile", value = PROFILE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named, such as `skills[0].level`")
    @Conditional(needed = true)
    public ProfileJson replace(ProfileJson wanted) {
        return conditions.needed(this::mine, () -> desk.replace(caller.reader(), wanted.availability(),
                wanted.locale(), wanted.zoneId(), wanted.edits()));
    }
}
