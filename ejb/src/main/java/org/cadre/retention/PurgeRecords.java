package org.cadre.retention;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Throws away what has been kept for as long as the schedule says. */
@ApplicationScoped
class PurgeRecords implements Chore {
    @Inject
    private Periods periods;
    @Inject
    private Records records;

    protected PurgeRecords() {}

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public int tidy(Instant now, int most) {
        int gone = 0;
        for (Period period : periods.at(now))
            if (gone < most && !period.kind().ofTrail())
                gone += records.purge(period.kind(), cutoff(period, now), now, most - gone);
        return gone;
    }

    static Records.Cutoff cutoff(Period period, Instant now) {
        return new Records.Cutoff(period.level(), now.minus(Duration.ofDays(period.days())));
    }
}
