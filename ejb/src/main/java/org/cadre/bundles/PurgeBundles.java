package org.cadre.bundles;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Throws archives away that can no longer be fetched. */
@ApplicationScoped
class PurgeBundles implements Chore {
    @Inject
    private Bundles bundles;

    protected PurgeBundles() {}

    @Override
    public String name() {
        return "bundles";
    }

    @Override
    public int tidy(Instant now, int most) {
        return bundles.forget(now, most);
    }
}
