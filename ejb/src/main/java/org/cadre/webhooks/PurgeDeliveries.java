package org.cadre.webhooks;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Forgets the log of deliveries; the longest that one is tried is three days and a half. */
@ApplicationScoped
class PurgeDeliveries implements Chore {
    static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private Deliveries deliveries;

    protected PurgeDeliveries() {}

    @Override
    public String name() {
        return "webhook-deliveries";
    }

    @Override
    public int tidy(Instant now, int most) {
        return deliveries.purge(now.minus(KEPT), most);
    }
}
