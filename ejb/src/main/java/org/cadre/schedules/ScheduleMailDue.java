package org.cadre.schedules;

import java.util.UUID;

/**
 * Somebody is to learn what became of a schedule.
 *
 * @param delivery that was skipped; its id, or empty where the schedule has no owner any more
 */
public record ScheduleMailDue(UUID schedule, UUID recipient, String delivery) {
    /** In place of a delivery. */
    static final String OWNERLESS = "";
}
