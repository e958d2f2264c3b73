package org.cadre.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.operation.Conditions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down where only a restart helps; never asks the database, whose failure a restart does not mend. */
@Liveness
@ApplicationScoped
public class WorkersAlive implements HealthCheck {
    @Inject
    Conditions conditions;

    @Override
    public HealthCheckResponse call() {
        return Health.of(conditions.workers());
    }
}
