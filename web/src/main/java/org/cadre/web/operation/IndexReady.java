package org.cadre.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.operation.Conditions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up once this server's index answers; says how far behind the database it is. */
@Readiness
@ApplicationScoped
public class IndexReady implements HealthCheck {
    @Inject
    Conditions conditions;

    @Override
    public HealthCheckResponse call() {
        return Health.of(conditions.index());
    }
}
