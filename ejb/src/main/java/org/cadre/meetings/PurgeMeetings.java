package org.cadre.meetings;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Who met whom is nobody's matter for long. */
@ApplicationScoped
class PurgeMeetings implements Chore {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Inject
    private Meetings meetings;

    protected PurgeMeetings() {}

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public int tidy(Instant now, int most) {
        return meetings.forget(now.minus(REMEMBERED), most);
    }
}
