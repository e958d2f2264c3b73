package org.cadre.web.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.people.Role;
import org.cadre.portfolio.PortfolioDesk;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** What I have done here. */
@Path("/me/portfolio")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class PortfolioPages {
    @Inject
    PortfolioDesk desk;
    @Inject
    Caller caller;

    @GET
    public Page see() {
        return Page.of(new PortfolioView(desk.mine(caller.reader()), false));
    }

    @GET
    @Path("print")
    public Page print() {
        return Page.of(new PortfolioView(desk.export(caller.reader()), true));
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv() {
        return Response.ok(desk.csv(caller.reader()))
                .header("Content-Disposition", "attachment; filename=\"portfolio.csv\"").build();
    }

    @GET
    @Path("export.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json() {
        return Response.ok(PortfolioJson.of(desk.export(caller.reader())))
                .header("Content-Disposition", "attachment; filename=\"portfolio.json\"").build();
    }
}
