package org.cadre.outcomes;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Forgets results in whose place others have come. */
@ApplicationScoped
class PurgeOutputs implements Chore {
    @Inject
    private Runs runs;

    protected PurgeOutputs() {}

    @Override
    public String name() {
        return "consensus-outputs";
    }

    @Override
    public int tidy(Instant now, int most) {
        return runs.forget(most);
    }
}
