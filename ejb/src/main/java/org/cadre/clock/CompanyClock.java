package org.cadre.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * The machine's clock, in UTC, which a test inside the server can put forward. It goes by microseconds, as PostgreSQL keeps
 * them: what is told of a thing when it is made is what is read of it later.
 */
@ApplicationScoped
public class CompanyClock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Produces
    public Clock clock() {
        return new Shifted(ZoneOffset.UTC);
    }

    /** Puts the clock forward for everybody in this server; time never goes back. */
    public void advance(Duration by) {
        if (by.isNegative())
            throw new IllegalArgumentException("time cannot go back by " + by);
        ahead.accumulateAndGet(by, Duration::plus);
    }

    private final class Shifted extends Clock {
        private final ZoneId zone;

        Shifted(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(other);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
        }
    }
}
