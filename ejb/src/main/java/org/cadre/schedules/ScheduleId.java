package org.cadre.schedules;

import java.util.UUID;

/** Of a {@link Schedule}. */
public record ScheduleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
