package org.cadre.approvals;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.HeldAsks;
import org.cadre.housekeeping.Chore;

/** What was refused or given back and lies there gets no older than this; nobody else could ever see it. */
@ApplicationScoped
class ForgetLying implements Chore {
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    private HeldAsks held;

    protected ForgetLying() {}

    @Override
    public String name() {
        return "held-asks";
    }

    @Override
    public int tidy(Instant now, int most) {
        return held.forget(now.minus(KEPT), most);
    }
}
