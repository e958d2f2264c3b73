package org.cadre.web.office;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.overview.OverviewDesk;
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

/** What the office sees first, for programs that put it elsewhere. */
@Path("/overview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
@Scoped(Area.REPORTS)
@Tag(name = "reports")
public class OverviewApi {
    @Inject
    OverviewDesk desk;
    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "readOverview", summary = "Read what waits for the caller, and how each number with a goal did in the last seven closed months")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OverviewJson.class), examples = @ExampleObject(name = "monday", value = OverviewJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "the caller is neither of governance nor an auditor")
    public OverviewJson see() {
        return OverviewJson.of(desk.see(caller.reader()));
    }
}
