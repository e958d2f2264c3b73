package org.cadre.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * The days and hours of a week's work.
 *
 * @param days at least one
 * @param hours of each of them, within one day
 * @param share of the full time, 10 to 100: at 50 the same piece of work takes twice as many of these hours
 */
public record WorkWeek(Set<DayOfWeek> days, Hours hours, int share) {
    public static final WorkWeek USUAL = new WorkWeek(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)), 100);
    public static final int LEAST_SHARE = 10;

    /** @throws BadInput naming `days`, `until`, `share` */
    public WorkWeek {
        days = Set.copyOf(days);
        var faults = new ArrayList<BadInput.Fault>();
        if (days.isEmpty())
            faults.add(new BadInput.Fault("days", "", Message.of("bad.no-day")));
        if (!hours.from().isBefore(hours.until()))
            faults.add(new BadInput.Fault("until", hours.until().toString(), Message.of("bad.hours")));
        if (share < LEAST_SHARE || share > 100)
            faults.add(new BadInput.Fault("share", Integer.toString(share),
                    Message.of("bad.range", LEAST_SHARE, 100)));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    /** In the order of the week. */
    public List<DayOfWeek> inOrder() {
        return days.stream().sorted().toList();
    }

    /** How much of these hours work of that length takes. */
    Duration stretched(Duration time) {
        return time.multipliedBy(100).dividedBy(share);
    }

    static Set<DayOfWeek> days(int bits) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            if ((bits & bit(day)) != 0)
                days.add(day);
        return days;
    }

    int bits() {
        return days.stream().mapToInt(WorkWeek::bit).sum();
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
