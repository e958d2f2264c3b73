package org.cadre.web.judging;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;
import org.cadre.web.batches.ItemsView.Field;

/**
 * {@code GET /batches/{id}/adjudications/{item}}: one item with what workers said, who stay unknown. The decision posts to the same
 * address, with {@code in.} before each input's key, and {@code reason}.
 */
public record DecideView(String id, String title, String item, int number, ItemCard card, List<Said> said, Form form)
        implements
            View {
    /** @param answer empty where it was skipped @param skipped why, or empty */
    public record Said(List<Field> answer, String skipped, String comment) {}

    @Override
    public String template() {
        return "judging/decide";
    }
}
