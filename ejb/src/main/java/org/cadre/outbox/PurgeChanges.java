package org.cadre.outbox;

import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;
import org.eclipse.microprofile.config.Config;

/** Forgets changes that every copy has had days to take over; one that has not is built anew. */
@ApplicationScoped
class PurgeChanges implements Chore {
    private static final String SETTING = "cadre.changes.retention";

    @Inject
    private ChangeLog log;
    @Inject
    private Config config;
    private Duration retention = Duration.ofDays(7);

    protected PurgeChanges() {}

    @PostConstruct
    void read() {
        retention = config.getOptionalValue(SETTING, Duration.class).orElse(retention);
        if (retention.compareTo(Duration.ofHours(1)) < 0)
            throw new IllegalArgumentException(SETTING + " is " + retention + ", less than PT1H");
    }

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public int tidy(Instant now, int most) {
        return log.purge(now.minus(retention), most);
    }
}
