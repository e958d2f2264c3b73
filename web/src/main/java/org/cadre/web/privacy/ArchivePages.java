package org.cadre.web.privacy;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.cadre.bundles.ArchiveDesk;
import org.cadre.bundles.BundleId;
import org.cadre.people.Role;
import org.cadre.web.security.Caller;

/** Hands an archive out, piece by piece, to the one for whom it was made. */
@Path("/archives")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ArchivePages {
    @Inject
    ArchiveDesk desk;
    @Inject
    Caller caller;

    @GET
    @Path("/{id}")
    public Response fetch(@PathParam("id") UUID id) {
        var bundle = desk.fetch(caller.reader(), new BundleId(id));
        StreamingOutput content = out -> {
            int number = 0;
            for (var bytes = desk.chunk(bundle, 0); bytes.isPresent(); bytes = desk.chunk(bundle, ++number))
                out.write(bytes.get());
        };
        return Response.ok(content).type("application/zip").header(HttpHeaders.CONTENT_LENGTH, bundle.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cadre-" + id + ".zip\"").build();
    }
}
