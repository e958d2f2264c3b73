package org.cadre.web.help;

import java.util.List;

import org.cadre.web.View;

/**
 * {@code GET /help}.
 *
 * @param terms below {@code help.term.} and {@code help.text.}, in the order of their words
 */
public record HelpView(List<String> terms) implements View {
    @Override
    public String template() {
        return "help/help";
    }

    @Override
    public boolean keepable() {
        return true;
    }
}
