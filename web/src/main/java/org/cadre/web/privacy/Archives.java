package org.cadre.web.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.cadre.bundles.ArchiveDesk;
import org.cadre.bundles.Bundle;

/** Writes an archive out, piece by piece. */
@ApplicationScoped
public class Archives {
    public static final String ZIP = "application/zip";
    @Inject
    private ArchiveDesk desk;

    protected Archives() {}

    /** @param fetched by the desk, which asked the rules */
    public Response of(Bundle fetched) {
        StreamingOutput content = out -> {
            int number = 0;
            for (var bytes = desk.chunk(fetched, 0); bytes.isPresent(); bytes = desk.chunk(fetched, ++number))
                out.write(bytes.get());
        };
        return Response.ok(content).type(ZIP).header(HttpHeaders.CONTENT_LENGTH, fetched.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cadre-" + fetched.id() + ".zip\"")
                .build();
    }
}
