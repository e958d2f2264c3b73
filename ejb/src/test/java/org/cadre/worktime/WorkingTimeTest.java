package org.cadre.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Holidays holidays = new Holidays();

    @Test
    void anHourOnFridayEveningEndsOnMonday() {
        assertThat(usual().plus(at("2026-03-06T16:30"), Duration.ofHours(1))).isEqualTo(at("2026-03-09T09:30"));
    }

    @Test
    void whatBeginsAtNightBeginsInTheMorning() {
        assertThat(usual().plus(at("2026-03-03T03:00"), Duration.ofHours(4))).isEqualTo(at("2026-03-03T13:00"));
        assertThat(usual().plus(at("2026-03-07T12:00"), Duration.ZERO)).isEqualTo(at("2026-03-09T09:00"));
    }

    @Test
    void aWholeDayEndsWithTheDay() {
        assertThat(usual().plus(at("2026-03-03T09:00"), Duration.ofHours(8))).isEqualTo(at("2026-03-03T17:00"));
    }

    @Test
    void whatWasWorkedBetweenIsWhatPlusNeeds() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var start = at("2026-03-02T09:00").plusSeconds(random.nextInt(40 * 24 * 3600));
            var time = Duration.ofMinutes(random.nextInt(6000));
            assertThat(usual().between(start, usual().plus(start, time))).isEqualTo(time);
        }
        assertThat(usual().between(at("2026-03-06T16:30"), at("2026-03-09T09:30"))).isEqualTo(Duration.ofHours(1));
        assertThat(usual().between(at("2026-03-07T10:00"), at("2026-03-08T10:00"))).isEqualTo(Duration.ZERO);
        assertThat(usual().between(at("2026-03-09T10:00"), at("2026-03-09T09:00"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void publicHolidaysDoNotCount() {
        var eve = at("2026-04-02T16:00"); // Good Friday and Easter Monday follow
        assertThat(usual().plus(eve, Duration.ofHours(2))).isEqualTo(at("2026-04-07T10:00"));
    }

    @Test
    void aHolidayOfARegionHoldsThereOnly() {
        var monday = LocalDate.of(2027, 3, 8); // the international women's day, a holiday in Berlin
        assertThat(holidays.on(monday, new Holidays.Place("DE", "be"))).isTrue();
        assertThat(holidays.on(monday, new Holidays.Place("DE", "by"))).isFalse();
        assertThat(holidays.on(monday, new Holidays.Place("DE", ""))).isFalse();
    }

    @Test
    void aCountryThatIsNotKnownHasNoHolidays() {
        assertThat(holidays.on(LocalDate.of(2026, 12, 25), new Holidays.Place("XX", ""))).isFalse();
        assertThat(holidays.regions("XX", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void holidaysAreNamedInTheReadersLanguage() {
        var place = new Holidays.Place("DE", "be");
        assertThat(holidays.next(LocalDate.of(2026, 12, 24), place, 2, Locale.ENGLISH)).extracting(
                Holidays.Named::day).containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));
        assertThat(holidays.next(LocalDate.of(2026, 12, 24), place, 1, Locale.GERMAN).getFirst().name())
                .contains("Weihnacht");
        assertThat(holidays.regions("DE", Locale.GERMAN)).containsEntry("by", "Bayern");
    }

    @Test
    void hoursPassAsTheyDoWhereTheClockIsPutForwardOrBack() {
        var night = new WorkingTime(BERLIN,
                new WorkWeek(EnumSet.allOf(DayOfWeek.class), new Hours(LocalTime.of(0, 0), LocalTime.of(6, 0)), 100),
                Optional.empty(), _ -> false);
        // 29 March 2026 has no 02:00 to 03:00, so its six hours are five
        assertThat(night.plus(at("2026-03-29T00:00"), Duration.ofHours(5))).isEqualTo(at("2026-03-29T06:00"));
        // 25 October 2026 has 02:00 to 03:00 twice
        assertThat(night.plus(at("2026-10-25T00:00"), Duration.ofHours(7))).isEqualTo(at("2026-10-25T06:00"));
    }

    @Test
    void halfTheShareTakesTwiceTheHours() {
        var half = new WorkingTime(BERLIN, new WorkWeek(WorkWeek.USUAL.days(), WorkWeek.USUAL.hours(), 50),
                Optional.empty(), _ -> false);
        assertThat(half.plus(at("2026-03-03T09:00"), Duration.ofHours(6))).isEqualTo(at("2026-03-04T13:00"));
    }

    @Test
    void quietHoursAreTakenOut() {
        assertThat(quiet("12:00", "13:00").plus(at("2026-03-03T11:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-03-03T14:00"));
        assertThat(quiet("16:00", "10:00").plus(at("2026-03-03T08:00"), Duration.ofHours(7)))
                .isEqualTo(at("2026-03-04T11:00"));
    }

    @Test
    void quietHoursThatLeaveNothingCountAsNone() {
        assertThat(quiet("08:00", "18:00").plus(at("2026-03-03T09:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-03-03T10:00"));
    }

    @Test
    void aWeekWithoutDaysOrWithHoursThatEndBeforeTheyBeginIsRefused() {
        assertThatThrownBy(() -> new WorkWeek(Set.of(), new Hours(LocalTime.NOON, LocalTime.NOON), 5))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults())
                        .extracting(BadInput.Fault::field).containsExactly("days", "until", "share"));
    }

    /** In two steps as in one; and never earlier than without a calendar. */
    @Test
    void timesAddUp() {
        var random = new Random(7);
        var time = usual();
        for (int i = 0; i < 2000; i++) {
            var start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
            var first = Duration.ofSeconds(1 + random.nextInt(100_000));
            var second = Duration.ofSeconds(1 + random.nextInt(100_000));
            assertThat(time.plus(time.plus(start, first), second)).isEqualTo(time.plus(start, first.plus(second)))
                    .isAfterOrEqualTo(start.plus(first).plus(second));
        }
    }

    private WorkingTime usual() {
        var place = new Holidays.Place("DE", "");
        return new WorkingTime(BERLIN, WorkWeek.USUAL, Optional.empty(), day -> holidays.on(day, place));
    }

    private static WorkingTime quiet(String from, String until) {
        return new WorkingTime(BERLIN, WorkWeek.USUAL,
                Optional.of(new Hours(LocalTime.parse(from), LocalTime.parse(until))), _ -> false);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
