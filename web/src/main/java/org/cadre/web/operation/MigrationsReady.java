package org.cadre.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.operation.Conditions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up once the database has every change that this application needs. */
@Readiness
@ApplicationScoped
public class MigrationsReady implements HealthCheck {
    @Inject
    Conditions conditions;

    @Override
    public HealthCheckResponse call() {
        return Health.of(conditions.migrations());
    }
}
