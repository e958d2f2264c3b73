package org.cadre.web.schedules;

import java.util.List;

import org.cadre.web.View;

/** {@code GET /reports/schedules}. */
public record SchedulesView(List<Line> lines, boolean mayMake) implements View {
    /** @param what reports, in words */
    public record Line(String id, String name, String what, String length, String format, String state, int people) {}

    @Override
    public String template() {
        return "reports/schedules";
    }
}
