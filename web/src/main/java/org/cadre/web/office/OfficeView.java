package org.cadre.web.office;

import java.util.List;
import java.util.Optional;

import org.cadre.web.View;

/**
 * @param dashboard of those who govern and audit
 * @param groups those of which the visitor may use something
 */
public record OfficeView(Optional<DashboardView> dashboard, List<Group> groups) implements View {
    /** @param key of its heading, below {@code office.group.} */
    public record Group(String key, List<Place> places) {}

    /** @param key of its label, below {@code nav.}, and of what is done there, below {@code office.} */
    public record Place(String path, String key) {}

    @Override
    public String template() {
        return "office/office";
    }
}
