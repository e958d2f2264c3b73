package org.cadre.web.duplicates;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /asks/{id}/duplicate}: which other question it is the same as. Posted to the same address as {@code target},
 * an id or an address.
 *
 * @param title that of the ask
 * @param similar questions to choose from, best first
 */
public record DuplicateView(String id, String title, List<Similar> similar, Form form) implements View {
    /** Another question. */
    public record Similar(String id, String title, int answers) {}

    @Override
    public String template() {
        return "duplicates/duplicate";
    }
}
