package org.cadre.web.names;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.cadre.people.Role;
import org.cadre.prose.Prose;
import org.cadre.web.Page;

/** Whom one may mean while one types. */
@Path("/names")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class NamePages {
    private static final int MOST = 8;
    private static final int LONGEST = 60;

    @Inject
    Prose prose;

    @GET
    public Page names(@QueryParam("q") @DefaultValue("") String begun) {
        return Page.of(new NamesView(prose.suggest(begun.substring(0, Math.min(LONGEST, begun.length())), MOST)));
    }
}
