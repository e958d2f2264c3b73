package org.cadre.web.rules;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /rulebook}: bringing in a book, by {@code POST} of {@code book} and {@code act}, {@code check} or {@code draft}.
 *
 * @param runs what the tests of each of its rules say
 */
public record RuleBookView(Form form, List<Run> runs) implements View {
    public record Run(String rule, TestsView tests) {}

    @Override
    public String template() {
        return "rules/book";
    }
}
