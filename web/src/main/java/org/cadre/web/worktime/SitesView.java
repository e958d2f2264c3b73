package org.cadre.web.worktime;

import java.util.List;

import org.cadre.web.View;

/** {@code GET /admin/sites}: every site, with a link to its calendar. */
public record SitesView(List<Line> sites) implements View {
    /** @param region its name, or empty for the whole country */
    public record Line(String name, String country, String region, String week, String href) {}

    @Override
    public String template() {
        return "worktime/sites";
    }
}
