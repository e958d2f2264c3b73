package org.cadre.web.imports;

import org.cadre.web.View;

/**
 * Fragment, {@code GET /admin/imports/{id}/progress}: all that changes on the page of an import. Reloads on the live topic
 * {@code import:{id}}, and while it runs every few seconds, since it may run on another server.
 */
public record ImportProgressView(ImportView whole) implements View {
    @Override
    public String template() {
        return "imports/progress";
    }
}
