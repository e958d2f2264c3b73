package org.cadre.web.glass;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Pages;
import org.cadre.web.View;

/** {@code GET /glass}: the requests, newest first. */
public record GlassListView(List<Line> lines, Pages pages) implements View {
    /**
     * One request.
     *
     * @param state OPEN, APPROVED, REFUSED or LAPSED
     * @param waits whether the reader may decide it
     */
    public record Line(String id, String title, String requester, String state, Instant opened, boolean waits) {}

    @Override
    public String template() {
        return "glass/list";
    }
}
