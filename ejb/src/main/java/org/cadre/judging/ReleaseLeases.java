package org.cadre.judging;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Frees places that nobody keeps any more, where no worker asked for one of that batch since. */
@ApplicationScoped
class ReleaseLeases implements Chore {
    @Inject
    private Leases leases;

    protected ReleaseLeases() {}

    @Override
    public String name() {
        return "item-leases";
    }

    @Override
    public int tidy(Instant now, int most) {
        return leases.batchesWithOverdue(now, most).stream().mapToInt(batch -> leases.lapse(batch, now, most)).sum();
    }
}
