package org.cadre.audit;

import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Forgets which reads of past days the trail has; the acts themselves stay. */
@ApplicationScoped
class PurgeReads implements Chore {
    @Inject
    private Reads reads;

    protected PurgeReads() {}

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public int tidy(Instant now, int most) {
        return reads.purge(now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1), most);
    }
}
