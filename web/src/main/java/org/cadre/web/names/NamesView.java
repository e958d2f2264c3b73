package org.cadre.web.names;

import java.util.List;

import org.cadre.prose.Named;
import org.cadre.web.View;

/** Fragment, {@code GET /names?q=}: whom one may mean, by name. */
public record NamesView(List<Named> names) implements View {
    @Override
    public String template() {
        return "names/names";
    }
}
