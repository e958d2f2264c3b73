package org.cadre.schedules;

/** Whether a schedule sends anything. */
public enum ScheduleState {
    ACTIVE, PAUSED,
    /** Whoever set it up has left, or is not of governance any more. */
    OWNERLESS
}
