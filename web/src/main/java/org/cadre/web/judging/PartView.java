package org.cadre.web.judging;

import java.util.List;

import org.cadre.judging.TakingPart;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;

/**
 * {@code GET /batches/{id}/me}: a batch for who works on it, and the figures that are theirs alone. {@code join} and {@code leave}
 * ({@code reason}, {@code note}) post below the batch.
 *
 * @param state as of {@link org.cadre.batches.BatchState}
 * @param takes what one item takes, in words
 * @param limit how long somebody has for it
 * @param mine whether it is the reader's own, in which others judge
 * @param reasons for leaving
 */
public record PartView(String id, String title, String state, String classification, SafeHtml text, String takes,
        String limit, String left, boolean mine, TakingPart part, List<Option> reasons, Form form) implements View {
    public boolean running() {
        return state.equals("RUNNING");
    }

    @Override
    public String template() {
        return "judging/part";
    }
}
