package org.cadre.web.comments;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /comments/{id}/edit}, and a comment that could not be taken.
 *
 * @param action where the text goes as {@code text}
 * @param back where one came from
 * @param delete where a button to delete it leads; empty for a new one
 */
public record CommentView(String action, String back, String title, String delete, Form form,
        int longest) implements View {
    @Override
    public String template() {
        return "comments/comment";
    }
}
