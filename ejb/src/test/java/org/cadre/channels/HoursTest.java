package org.cadre.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Kind ANSWERED = kind("ANSWERED", Channel.AT_ONCE);

    @ParameterizedTest
    @CsvSource({"20:00, 07:00, 2026-03-02T18:59:59Z, 2026-03-02T18:59:59Z",
            "20:00, 07:00, 2026-03-02T19:00:00Z, 2026-03-03T06:00:00Z",
            "20:00, 07:00, 2026-03-03T05:59:59Z, 2026-03-03T06:00:00Z",
            "20:00, 07:00, 2026-03-03T06:00:00Z, 2026-03-03T06:00:00Z",
            "12:00, 13:30, 2026-03-02T11:00:00Z, 2026-03-02T12:30:00Z",
            "12:00, 13:30, 2026-03-02T12:30:00Z, 2026-03-02T12:30:00Z",
            "00:00, 00:00, 2026-03-02T12:30:00Z, 2026-03-02T12:30:00Z",
            // the night in which clocks go forward is an hour shorter, the other one longer
            "20:00, 07:00, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
            "20:00, 07:00, 2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z",
            // an end that does not exist that night
            "22:00, 02:30, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z"})
    void quietHoursEndByTheColleaguesClock(LocalTime from, LocalTime until, Instant at, Instant over) {
        assertThat(new Quiet(from, until).over(at, BERLIN)).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"DAILY, 8, 2026-03-02T06:59:00Z, 2026-03-02T07:00:00Z",
            "DAILY, 8, 2026-03-02T07:00:00Z, 2026-03-03T07:00:00Z",
            "WEEKLY, 8, 2026-03-02T06:59:00Z, 2026-03-02T07:00:00Z",
            "WEEKLY, 8, 2026-03-02T07:00:00Z, 2026-03-09T07:00:00Z",
            "WEEKLY, 8, 2026-03-25T12:00:00Z, 2026-03-30T06:00:00Z",
            "DAILY, 2, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
            "DAILY, 2, 2026-03-29T02:00:00Z, 2026-03-30T00:00:00Z"})
    void theDigestComesAtTheColleaguesHour(Rhythm rhythm, int hour, Instant now, Instant next) {
        assertThat(new Digest(rhythm, hour, DayOfWeek.MONDAY).after(now, BERLIN)).isEqualTo(next);
    }

    @Test
    void urgentMattersDoNotWaitForTheDigestButForTheEndOfQuietHours() {
        var night = Instant.parse("2026-03-02T22:00:00Z");
        var gathered = new Preference(Optional.of(new Quiet(LocalTime.of(20, 0), LocalTime.of(7, 0))), Digest.USUAL,
                Map.of("ANSWERED", new Choice(Channel.DIGEST, false)));
        assertThat(gathered.mailAt(ANSWERED, false, night, Duration.ZERO, BERLIN))
                .contains(Instant.parse("2026-03-03T07:00:00Z"));
        assertThat(gathered.mailAt(ANSWERED, true, night, Duration.ZERO, BERLIN))
                .contains(Instant.parse("2026-03-03T06:00:00Z"));
        var always = new Preference(gathered.quiet(), Digest.USUAL,
                Map.of("ANSWERED", new Choice(Channel.DIGEST, true)));
        assertThat(always.mailAt(ANSWERED, true, night, Duration.ZERO, BERLIN)).contains(night);
    }

    @Test
    void whatIsNotChosenComesAsUsual() {
        var now = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(Preference.USUAL.mailAt(ANSWERED, false, now, Duration.ofMinutes(1), BERLIN))
                .contains(now.plusSeconds(60));
        assertThat(Preference.USUAL.mailAt(kind("TAKEN_ON", Channel.PORTAL), true, now, Duration.ZERO, BERLIN))
                .isEmpty();
    }

    private static Kind kind(String name, Channel usual) {
        return new Kind() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Channel usual() {
                return usual;
            }
        };
    }
}
