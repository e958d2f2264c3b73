package org.cadre.web.scorecards;

import java.time.Instant;
import java.util.List;

import org.cadre.web.View;

/** {@code GET /tasks/reviews}: what the reader is asked to review, what is due first at the top. */
public record DutiesView(List<Line> lines) implements View {
    /** @param last whether the reader is to have the last word */
    public record Line(String id, String title, boolean last, Instant due) {}

    @Override
    public String template() {
        return "scorecards/duties";
    }
}
