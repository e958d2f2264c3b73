package org.cadre.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.cadre.worktime.WorkingTime;

/** When people can meet: both at work, and in no other meeting that Cadre knows of. */
final class Times {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration NOTICE = Duration.ofMinutes(30);
    private static final Duration FAR = Duration.ofDays(14);
    private static final int NOON = 12;

    private Times() {}

    /**
     * The first of each morning and each afternoon, in time's order, at full quarters of an hour.
     *
     * @param earliest neither of them is away any more
     * @param taken when one of them meets somebody else
     * @param zone whose noon parts the day
     */
    static List<Instant> of(Collection<WorkingTime> people, Instant earliest, List<Instant> taken, ZoneId zone,
            int most) {
        var found = new ArrayList<Instant>();
        Instant first = quarter(earliest.plus(NOTICE));
        for (var at = first; found.size() < most && at.isBefore(first.plus(FAR)); at = at.plus(STEP)) {
            var begins = at;
            if (people.stream().allMatch(one -> one.covers(begins, Meeting.LENGTH)) && free(begins, taken)
                    && (found.isEmpty() || !half(found.getLast(), zone).equals(half(begins, zone))))
                found.add(begins);
        }
        return found;
    }

    /** Whether a meeting from then on meets none of the others. */
    static boolean free(Instant begins, List<Instant> taken) {
        return taken.stream().noneMatch(
                other -> Duration.between(other, begins).abs().compareTo(Meeting.LENGTH) < 0);
    }

    private static Instant quarter(Instant at) {
        var hour = at.truncatedTo(ChronoUnit.HOURS);
        long steps = Math.ceilDiv(Duration.between(hour, at).toSeconds(), STEP.toSeconds());
        return hour.plus(STEP.multipliedBy(steps));
    }

    private static String half(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return local.toLocalDate() + (local.getHour() < NOON ? "am" : "pm");
    }
}
