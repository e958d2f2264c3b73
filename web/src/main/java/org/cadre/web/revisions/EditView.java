package org.cadre.web.revisions;

import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;
import org.cadre.web.asks.AskForm;

/**
 * {@code GET /asks/{id}/edit} and {@code GET /answers/{id}/edit}: the text, to be changed. Posted to the same address:
 * {@code text}, {@code note}, {@code base} (the revision that it began with), for an ask also the fields of {@link AskForm}.
 *
 * @param action where the form goes
 * @param back where one came from
 * @param title that of the ask
 * @param options those of an ask; none for an answer
 * @param meanwhile what somebody else did since the form was loaded
 * @param preview the text as it will look, if asked for
 */
public record EditView(String action, String back, String title, Form form, Optional<AskForm> options, int longest,
        Optional<Meanwhile> meanwhile, Optional<SafeHtml> preview) implements View {
    /**
     * An edit that came first.
     *
     * @param theirs what they changed
     * @param mine what the text in the form changes of theirs
     */
    public record Meanwhile(Person who, DiffView theirs, DiffView mine) {}

    @Override
    public String template() {
        return "revisions/edit";
    }
}
