package org.cadre.web.reviews;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /answers/{id}/review}: when an answer is to be looked at again, and by whom.
 *
 * @param back the answer's place
 * @param title that of the ask
 * @param ownerNeeded not where an anonymous one stays if nobody is entered
 * @param form {@code due}, {@code owner}, {@code deputy}
 */
public record ReviewView(String id, String back, String title, boolean ownerNeeded, Form form) implements View {
    @Override
    public String template() {
        return "reviews/review";
    }
}
