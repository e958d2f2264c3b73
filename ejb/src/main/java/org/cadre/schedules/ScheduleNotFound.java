package org.cadre.schedules;

import org.cadre.governance.NotFound;

/** There is no such schedule, or the reader has no role for it. */
public class ScheduleNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public ScheduleNotFound() {
        super("schedule");
    }
}
