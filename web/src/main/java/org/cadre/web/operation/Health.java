package org.cadre.web.operation;

import org.cadre.operation.Condition;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A condition as the health endpoints write it. */
final class Health {
    private Health() {}

    static HealthCheckResponse of(Condition condition) {
        var answer = HealthCheckResponse.named(condition.name()).status(condition.met());
        condition.figures().forEach(answer::withData);
        return answer.build();
    }
}
