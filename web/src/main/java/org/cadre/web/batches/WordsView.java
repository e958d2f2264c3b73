package org.cadre.web.batches;

import org.cadre.web.View;
import org.cadre.web.asks.AskForm;

/**
 * {@code GET /batches/new} and {@code GET /batches/{id}/words}: the first step of a batch.
 *
 * @param address to which the form posts
 * @param fresh whether there is no draft yet
 */
public record WordsView(String address, boolean fresh, AskForm ask) implements View {
    @Override
    public String template() {
        return "batches/words";
    }
}
