package org.cadre.web.judging;

import org.cadre.web.SafeHtml;
import org.cadre.web.View;

/** {@code GET /batches/{id}/work}: one item after another, with the instructions beside them. */
public record WorkView(String id, String title, SafeHtml instructions, PlayerView player) implements View {
    @Override
    public String template() {
        return "judging/work";
    }
}
