package org.cadre.web.operation;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;

/** The metrics as Prometheus reads them, for whoever brings the token of `cadre.metrics.token`. */
@Path("/operation/metrics")
public class MetricsResource {
    private static final PrometheusTextFormatWriter FORMAT = PrometheusTextFormatWriter.create();

    @Inject
    ScraperToken token;
    @Inject
    Meters meters;

    @GET
    @PermitAll
    public Response metrics(@HeaderParam("Authorization") @Nullable String authorization) {
        if (!token.isIn(Optional.ofNullable(authorization)))
            throw new NotFoundException();
        var snapshots = meters.registry().scrape();
        StreamingOutput text = out -> FORMAT.write(out, snapshots, EscapingScheme.UNDERSCORE_ESCAPING);
        return Response.ok(text).header("Content-Type", FORMAT.getContentType()).build();
    }
}
