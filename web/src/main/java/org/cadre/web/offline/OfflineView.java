package org.cadre.web.offline;

import org.cadre.web.View;

/** {@code GET /offline}: what is shown where a page is neither reachable nor kept; it names nobody, since it is kept. */
public record OfflineView() implements View {
    @Override
    public String template() {
        return "offline/offline";
    }
}
