package org.cadre.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void eachWaitIsThatOfTheStandardOrALittleMore() {
        var random = new Random(7);
        assertThat(Schedule.next(1, NOW, random).orElseThrow()).isBetween(NOW.plusSeconds(5), NOW.plusMillis(5500));
        assertThat(Schedule.next(9, NOW, random).orElseThrow()).isBetween(NOW.plus(Duration.ofHours(24)),
                NOW.plus(Duration.ofMinutes(24 * 66)));
        assertThat(Schedule.next(10, NOW, random)).isEmpty();
    }

    @Test
    void aSilentEndpointIsLeftAloneLongerAndLonger() {
        assertThat(Schedule.quiet(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Schedule.quiet(3)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Schedule.quiet(1000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void retryAfterIsSecondsOrADateWithinADay() {
        assertThat(Schedule.retryAfter("120", NOW)).contains(NOW.plusSeconds(120));
        assertThat(Schedule.retryAfter("Mon, 02 Mar 2026 10:00:00 GMT", NOW)).contains(NOW.plusSeconds(3600));
        assertThat(Schedule.retryAfter("999999999", NOW)).contains(NOW.plus(Duration.ofDays(1)));
        assertThat(Schedule.retryAfter("soon", NOW)).isEmpty();
    }
}
