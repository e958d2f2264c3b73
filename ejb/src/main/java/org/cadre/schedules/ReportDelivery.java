package org.cadre.schedules;

import java.time.Instant;
import java.util.UUID;

import org.cadre.people.ColleagueId;
import org.cadre.reports.Period;

/**
 * One mail of a schedule.
 *
 * @param at when it came to be in this state
 */
public record ReportDelivery(UUID id, ScheduleId schedule, Period period, ColleagueId recipient, DeliveryState state,
        Instant at) {}
