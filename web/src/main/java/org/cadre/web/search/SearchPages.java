package org.cadre.web.search;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.cadre.people.Role;
import org.cadre.search.SearchDesk;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** The one box. */
@Path("/search")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class SearchPages {
    private static final int ROWS = 20;

    @Inject
    SearchDesk desk;
    @Inject
    SearchViews views;
    @Inject
    Caller caller;

    @GET
    public Page search(@Context UriInfo uri) {
        var link = SearchLink.of(uri.getQueryParameters());
        if (link.empty())
            return Page.of(views.box());
        Optional<String> cursor = SearchLink.first(uri.getQueryParameters(), "cursor");
        var result = desk.search(caller.reader(), link.request(cursor, ROWS));
        return Page.of(views.of(caller.reader(), link, result, cursor.isPresent()));
    }
}
