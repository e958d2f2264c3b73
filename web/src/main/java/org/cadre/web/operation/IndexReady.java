package org.cadre.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.matching.IndexKeeper;
import org.cadre.matching.IndexStatus;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up once this server's index answers; says how far behind the database it is. */
@Readiness
@ApplicationScoped
public class IndexReady implements HealthCheck {
    @Inject
    private IndexKeeper index;

    @Override
    public HealthCheckResponse call() {
        IndexStatus status = index.status();
        var answer = HealthCheckResponse.named("index").status(status.position().isPresent())
                .withData("lagMillis", status.lag().toMillis()).withData("rebuilds", status.rebuilds());
        status.drift().ifPresent(drift -> answer.withData("drift", drift));
        return answer.build();
    }
}
