package org.cadre.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.Test;

/** Ada is on duty on Mondays from 8 to 12, Bob from 11 to 16, Ada again on Wednesdays; in Berlin, where it is winter. */
class RotaTest {
    private static final ColleagueId ADA = new ColleagueId(new UUID(1, 1));
    private static final ColleagueId BOB = new ColleagueId(new UUID(1, 2));
    private static final Rota ROTA = new Rota(ZoneId.of("Europe/Berlin"),
            List.of(Duty.of(ADA, DayOfWeek.MONDAY, "08:00", "12:00"), Duty.of(BOB, DayOfWeek.MONDAY, "11:00", "16:00"),
                    Duty.of(ADA, DayOfWeek.WEDNESDAY, "22:00", "24:00"),
                    Duty.of(ADA, DayOfWeek.THURSDAY, "00:00", "02:00")));

    @Test
    void whoeverIsOnDutyAtThatMomentIsCalled() {
        assertThat(ROTA.onDuty(monday("08:00"))).containsExactly(ADA);
        assertThat(ROTA.onDuty(monday("11:30"))).containsExactlyInAnyOrder(ADA, BOB);
        assertThat(ROTA.onDuty(monday("12:00"))).as("a duty ends before its end").containsExactly(BOB);
        assertThat(ROTA.onDuty(monday("16:00"))).isEmpty();
    }

    @Test
    void theTargetCountsInTheHoursOfTheRota() {
        var called = ROTA.call(monday("15:00"), Duration.ofHours(3)).orElseThrow();
        assertThat(called.people()).containsExactly(BOB);
        assertThat(called.onDuty()).isTrue();
        assertThat(called.until()).as("one hour on Monday, two on Wednesday night")
                .isEqualTo(Instant.parse("2026-01-07T23:00:00Z"));
        assertThat(ROTA.call(monday("10:00"), Duration.ofHours(4)).orElseThrow().until())
                .as("two on duty at once count once").isEqualTo(monday("14:00"));
    }

    @Test
    void whereNobodyIsOnDutyTheNextDutyBeginsTheWindow() {
        var called = ROTA.call(monday("17:00"), Duration.ofHours(3)).orElseThrow();
        assertThat(called.people()).containsExactly(ADA);
        assertThat(called.onDuty()).isFalse();
        assertThat(called.until()).as("over midnight").isEqualTo(Instant.parse("2026-01-08T00:00:00Z"));
        assertThat(ROTA.call(Instant.parse("2026-01-09T12:00:00Z"), Duration.ofHours(1)).orElseThrow().until())
                .as("in the week after").isEqualTo(Instant.parse("2026-01-12T08:00:00Z"));
    }

    @Test
    void anEmptyRotaCallsNobody() {
        assertThat(new Rota(ZoneId.of("UTC"), List.of()).call(monday("10:00"), Duration.ofHours(1))).isEmpty();
    }

    @Test
    void hoursThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Duty.of(ADA, DayOfWeek.MONDAY, "12:00", "08:00")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Duty.of(ADA, DayOfWeek.MONDAY, "8:00", "12:00")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Duty.of(ADA, DayOfWeek.MONDAY, "08:00", "24:01")).isInstanceOf(BadInput.class);
        assertThat(Duty.of(ADA, DayOfWeek.MONDAY, "22:00", "00:00").ends()).isEqualTo("24:00");
    }

    @Test
    void aClockThatIsPutForwardTakesOfADutyOnlyTheHourThatItSkips() {
        var berlin = ZoneId.of("Europe/Berlin");
        var early = Instant.parse("2026-03-29T01:10:00Z");
        var part = new Rota(berlin, List.of(Duty.of(ADA, DayOfWeek.SUNDAY, "02:30", "03:30")));
        assertThat(part.onDuty(early)).as("ten past three").containsExactly(ADA);
        assertThat(part.call(early, Duration.ofMinutes(20)).orElseThrow().until())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        var swallowed = new Rota(berlin, List.of(Duty.of(ADA, DayOfWeek.SUNDAY, "02:10", "02:50")));
        assertThat(swallowed.call(early, Duration.ofMinutes(20)).orElseThrow().until()).as("a week later")
                .isEqualTo(Instant.parse("2026-04-05T00:30:00Z"));
    }

    @Test
    void aClockThatIsPutBackLengthensADuty() {
        var night = new Rota(ZoneId.of("Europe/Berlin"),
                List.of(Duty.of(ADA, DayOfWeek.SUNDAY, "02:00", "04:00")));
        assertThat(night.onDuty(Instant.parse("2026-10-25T01:30:00Z"))).as("half past two for the second time")
                .containsExactly(ADA);
        assertThat(night.call(Instant.parse("2026-10-25T00:00:00Z"), Duration.ofMinutes(180)).orElseThrow().until())
                .isEqualTo(Instant.parse("2026-10-25T03:00:00Z"));
    }

    private static Instant monday(String berlin) {
        return Instant.parse("2026-01-05T" + berlin + ":00Z").minus(Duration.ofHours(1));
    }
}
