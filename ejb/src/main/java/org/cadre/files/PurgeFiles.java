package org.cadre.files;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Throws away what was uploaded and then not used. */
@ApplicationScoped
class PurgeFiles implements Chore {
    static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private Files files;

    protected PurgeFiles() {}

    @Override
    public String name() {
        return "files";
    }

    @Override
    public int tidy(Instant now, int most) {
        return files.purge(now.minus(KEPT), most);
    }
}
