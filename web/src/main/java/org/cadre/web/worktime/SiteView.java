package org.cadre.web.worktime;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /admin/sites/calendar?name=&country=}: when a site works.
 *
 * @param form {@code POST} to the same address: {@code region}, {@code days}, {@code from}, {@code until}
 * @param action that address
 * @param regions to choose from, the whole country first
 */
public record SiteView(String name, String country, Form form, String action, List<Option> regions, List<Option> days)
        implements
            View {
    @Override
    public String template() {
        return "worktime/site";
    }
}
