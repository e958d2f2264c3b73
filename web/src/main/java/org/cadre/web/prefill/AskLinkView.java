package org.cadre.web.prefill;

import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /ask-link}, and the answer to its {@code POST} with {@code title}, {@code text}, {@code skills} and {@code
 * classification}.
 *
 * @param classifications what a link may set, none of them at the top
 */
public record AskLinkView(Form form, List<Option> classifications, Optional<Made> made) implements View {
    /** A link and its code. */
    public record Made(String link, Code code) {}

    @Override
    public String template() {
        return "prefill/link";
    }
}
