package org.cadre.web.authors;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /answers/{id}/authors}: who writes an answer. One more is posted to the same address as {@code who}.
 *
 * @param back the ask's page
 * @param title that of the ask
 * @param mayAdd whether the reader is one of them
 */
public record AuthorsView(String id, String back, String title, List<Author> authors, boolean mayAdd,
        Form form) implements View {
    /** @param mayRemove shows a button to {@code POST /answers/{id}/authors/{person}/remove} */
    public record Author(Person person, boolean first, boolean mayRemove) {}

    @Override
    public String template() {
        return "authors/authors";
    }
}
