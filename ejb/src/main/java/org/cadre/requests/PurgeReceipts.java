package org.cadre.requests;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Forgets answers after a day; whoever has not sent a request again by then has given up. */
@ApplicationScoped
class PurgeReceipts implements Chore {
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private Receipts receipts;

    protected PurgeReceipts() {}

    @Override
    public String name() {
        return "idempotency";
    }

    @Override
    public int tidy(Instant now, int most) {
        return receipts.forget(now.minus(KEPT), most);
    }
}
