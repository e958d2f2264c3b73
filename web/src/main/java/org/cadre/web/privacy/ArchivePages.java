package org.cadre.web.privacy;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.cadre.bundles.ArchiveDesk;
import org.cadre.bundles.BundleId;
import org.cadre.people.Role;
import org.cadre.web.security.Caller;

/** Hands an archive out to the one for whom it was made. */
@Path("/archives")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ArchivePages {
    @Inject
    ArchiveDesk desk;
    @Inject
    Archives archives;
    @Inject
    Caller caller;

    @GET
    @Path("/{id}")
    public Response fetch(@PathParam("id") UUID id) {
        return archives.of(desk.fetch(caller.reader(), new BundleId(id)));
    }
}
