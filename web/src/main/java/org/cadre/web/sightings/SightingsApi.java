package org.cadre.web.sightings;

import java.time.Instant;
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
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.sightings.Sighting;
import org.cadre.sightings.SightingDesk;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who had to do with an ask. */
@Path("/asks/{id}/sightings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "asks")
public class SightingsApi {
    @Inject
    SightingDesk desk;
    @Inject
    Caller caller;

    /** Somebody who knew of an ask. @param mayStill whether they may see it as it is classified now */
    @Schema(name = "Sighting")
    public record SightingJson(UUID person, @Schema(implementation = Sighting.Way.class) String way, Instant at,
            boolean mayStill) {}

    @GET
    @Operation(operationId = "listSightings", summary = "List who was invited to an ask, wrote there or had a mail about it, as its asker or an auditor; those who may not see it any more first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SightingJson.class), examples = @ExampleObject(name = "one", value = """
            [{"person": "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "way": "INVITED", "at": "2026-03-01T09:00:00Z", "mayStill": false}]""")))
    @APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "the caller neither asked it nor is an auditor")
    public List<SightingJson> list(@PathParam("id") UUID id) {
        return desk.of(caller.reader(), new AskId(id)).stream().map(one -> new SightingJson(one.person().value(),
                one.way().name(), one.at(), one.mayStill())).toList();
    }
}
