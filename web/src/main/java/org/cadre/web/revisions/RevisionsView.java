package org.cadre.web.revisions;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /asks/{id}/revisions} and {@code GET /answers/{id}/revisions}: who changed what and when. The query's
 * {@code revision} chooses one, {@code view=side} shows both texts beside each other.
 *
 * @param here the page's own path
 * @param back the ask's page
 * @param title that of the ask
 * @param items newest first
 * @param shown the one that is looked at
 */
public record RevisionsView(String here, String back, String title, List<Item> items, Shown shown) implements View {
    /**
     * One revision.
     *
     * @param first whether it is what was written at the beginning
     */
    public record Item(String id, Person who, Instant when, String note, boolean first, boolean current,
            boolean selected) {}

    /**
     * A revision beside the one before it.
     *
     * @param facts what else changed, such as the classification, in the reader's language
     * @param mayRestore shows a button to {@code POST here/{id}/restore} with {@code base}
     * @param base the latest revision
     */
    public record Shown(String id, DiffView title, DiffView text, List<String> facts, boolean mayRestore,
            String base) {}

    @Override
    public String template() {
        return "revisions/revisions";
    }
}
