package org.cadre.web.privacy;

import java.time.Clock;
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

import org.cadre.bundles.BundleId;
import org.cadre.bundles.Bundles;
import org.cadre.people.Role;
import org.cadre.web.security.Caller;

/** Hands an archive out, piece by piece, to the one for whom it was made. */
@Path("/archives")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ArchivePages {
    @Inject
    Bundles bundles;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    @GET
    @Path("/{id}")
    public Response fetch(@PathParam("id") UUID id) {
        var bundle = bundles.fetch(caller.reader(), new BundleId(id), clock.instant());
        StreamingOutput content = out -> {
            int number = 0;
            for (var bytes = bundles.chunk(bundle.id(), 0); bytes
                    .isPresent(); bytes = bundles.chunk(bundle.id(), ++number))
                out.write(bytes.get());
        };
        return Response.ok(content).type("application/zip").header(HttpHeaders.CONTENT_LENGTH, bundle.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cadre-" + id + ".zip\"").build();
    }
}
