package org.cadre.batches;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Gives up drafts that their requesters have let lie for a year; a batch that was started goes with its ask. */
@ApplicationScoped
class PurgeDrafts implements Chore {
    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    private Batches batches;

    protected PurgeDrafts() {}

    @Override
    public String name() {
        return "batch-drafts";
    }

    @Override
    public int tidy(Instant now, int most) {
        return batches.forgetDrafts(now.minus(KEPT), most);
    }
}
