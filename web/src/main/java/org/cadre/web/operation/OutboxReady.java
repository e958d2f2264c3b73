package org.cadre.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.operation.Conditions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up while what follows from a commit is done, late or not. */
@Readiness
@ApplicationScoped
public class OutboxReady implements HealthCheck {
    @Inject
    Conditions conditions;

    @Override
    public HealthCheckResponse call() {
        return Health.of(conditions.outbox());
    }
}
