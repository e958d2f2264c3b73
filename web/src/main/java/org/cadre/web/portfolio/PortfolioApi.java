package org.cadre.web.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.people.Role;
import org.cadre.portfolio.PortfolioDesk;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller has done here. */
@Path("/me/portfolio")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PROFILE)
@Tag(name = "portfolio")
public class PortfolioApi {
    @Inject
    PortfolioDesk desk;
    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "exportMyPortfolio", summary = "Take out one's own portfolio: what was accepted, skills and endorsements; nothing above INTERNAL or behind a wall")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortfolioJson.class), examples = @ExampleObject(name = "mine", value = PortfolioJson.EXAMPLE)))
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    public PortfolioJson export() {
        return PortfolioJson.of(desk.export(caller.reader()));
    }
}
