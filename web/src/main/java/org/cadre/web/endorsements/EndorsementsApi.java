package org.cadre.web.endorsements;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.endorsements.EndorsementDesk;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.people.SkillId;
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

/** The caller's endorsement of a colleague's skill; who endorses stands with the colleague. */
@Path("/colleagues/{id}/skills/{skill}/endorsement")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PEOPLE)
@Tag(name = "colleagues")
@APIResponse(responseCode = "404", description = "the colleague does not claim this skill, or hides it from the caller")
public class EndorsementsApi {
    @Inject
    EndorsementDesk desk;
    @Inject
    Caller caller;

    /** @param reason at most 280 characters, or absent */
    @Schema(name = "NewEndorsement")
    public record Said(@Nullable String reason) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endorseSkill", summary = "Say that one has seen a colleague's skill; again replaces the reason")
    @RequestBody(content = @Content(schema = @Schema(implementation = Said.class), examples = @ExampleObject(name = "why", value = "{\"reason\": \"We moved the gateway together.\"}")))
    @APIResponse(responseCode = "204", description = "the colleague is told, the first time")
    @APIResponse(responseCode = "400", description = "it is one's own skill, or the reason is too long")
    public void endorse(@PathParam("id") UUID id, @PathParam("skill") UUID skill, Said said) {
        desk.endorse(caller.reader(), new ColleagueId(id), new SkillId(skill),
                said.reason() == null ? "" : said.reason());
    }

    @DELETE
    @Operation(operationId = "withdrawEndorsement", summary = "Take one's own endorsement back")
    @APIResponse(responseCode = "204", description = "it is gone")
    public void withdraw(@PathParam("id") UUID id, @PathParam("skill") UUID skill) {
        desk.withdraw(caller.reader(), new ColleagueId(id), new SkillId(skill));
    }
}
