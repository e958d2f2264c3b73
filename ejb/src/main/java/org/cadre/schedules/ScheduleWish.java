package org.cadre.schedules;

import java.util.List;

/**
 * A schedule as somebody wants it, as it was sent.
 *
 * @param reports words of reports, or `pack` alone
 * @param people each by id, whole name or mail
 */
public record ScheduleWish(String name, List<String> reports, String unit, String length, String format,
        List<String> people) {
    /** All reports of a month in one file. */
    public static final String PACK = "pack";

    public ScheduleWish {
        reports = List.copyOf(reports);
        people = List.copyOf(people);
    }
}
