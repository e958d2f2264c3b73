package org.cadre.web.batches;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Pages;
import org.cadre.web.View;

/**
 * {@code GET /batches}: the reader's own batches and the forms that they keep.
 *
 * @param mine newest first
 * @param forms by name; each has a button that posts to {@code /batches/forms/{id}/forget}
 */
public record BatchesView(List<Line> mine, Pages pages, List<SavedLine> forms) implements View {
    /** @param state as of {@link org.cadre.batches.BatchState} */
    public record Line(String id, String title, String state, long items, Instant when) {}

    /** @param inputs how many it has */
    public record SavedLine(String id, String name, int inputs) {}

    @Override
    public String template() {
        return "batches/batches";
    }
}
