package org.cadre.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When one colleague works. Hours are counted as they really pass, also where the clock is put forward or back within
 * them. Quiet hours that leave nothing of the working hours are no reason never to be done, and count as none.
 */
public final class WorkingTime {
    private final ZoneId zone;
    private final WorkWeek week;
    private final List<Hours> parts;
    private final Predicate<LocalDate> holiday;

    /**
     * @param quiet hours of each day that do not count
     * @param holiday whether nobody works on that day at the colleague's site
     */
    public WorkingTime(ZoneId zone, WorkWeek week, Optional<Hours> quiet, Predicate<LocalDate> holiday) {
        this.zone = zone;
        this.week = week;
        this.holiday = holiday;
        var left = quiet.map(week.hours()::without).orElse(List.of(week.hours()));
        this.parts = left.isEmpty() ? List.of(week.hours()) : left;
    }

    /**
     * The instant by which that much has been worked, the colleague's share taken into account; for no time at all the
     * first working instant from `start` on.
     *
     * @param time not negative
     */
    public Instant plus(Instant start, Duration time) {
        if (time.isNegative())
            throw new IllegalArgumentException("the working time is " + time + ", less than none");
        var left = week.stretched(time);
        for (LocalDate day = start.atZone(zone).toLocalDate();; day = day.plusDays(1)) {
            if (!worked(day))
                continue;
            for (Hours part : parts) {
                var from = later(start, at(day, part.from()));
                var until = at(day, part.until());
                if (!from.isBefore(until))
                    continue;
                var here = Duration.between(from, until);
                if (here.compareTo(left) >= 0)
                    return from.plus(left);
                left = left.minus(here);
            }
        }
    }

    /**
     * How much of the colleague's hours lies between two instants; the colleague's share does not matter, as it is the same
     * clock that runs.
     *
     * @return none where the end is not after the start
     */
    public Duration between(Instant start, Instant end) {
        var worked = Duration.ZERO;
        var last = end.atZone(zone).toLocalDate();
        for (LocalDate day = start.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (!worked(day))
                continue;
            for (Hours part : parts) {
                var from = later(start, at(day, part.from()));
                var until = end.isBefore(at(day, part.until())) ? end : at(day, part.until());
                if (from.isBefore(until))
                    worked = worked.plus(Duration.between(from, until));
            }
        }
        return worked;
    }

    /** Whether all of that much time from then on lies in one part of a working day. */
    public boolean covers(Instant start, Duration time) {
        var day = start.atZone(zone).toLocalDate();
        return worked(day) && parts.stream().anyMatch(part -> !start.isBefore(at(day, part.from()))
                && !start.plus(time).isAfter(at(day, part.until())));
    }

    private boolean worked(LocalDate day) {
        return week.days().contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
