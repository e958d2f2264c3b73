package org.cadre.system.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import org.cadre.clock.CompanyClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ClockIT {
    @Inject
    private CompanyClock company;
    @Inject
    private Clock clock;

    @Test
    void theCompanysClockCanBePutForward() {
        Instant before = clock.instant();
        company.advance(Duration.ofSeconds(1));
        assertTrue(Duration.between(before, clock.instant()).toMillis() >= 1000,
                () -> before + " to " + clock.instant());
    }
}
