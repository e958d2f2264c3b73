package org.cadre.keys;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** For some time after its end a key is told from an invented one, so that its holder knows to want another. */
@ApplicationScoped
class PurgeKeys implements Chore {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Inject
    private Keys keys;

    protected PurgeKeys() {}

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public int tidy(Instant now, int most) {
        return keys.forget(now.minus(REMEMBERED), most);
    }
}
