package org.cadre.web.passes;

import java.util.List;

import org.cadre.web.View;

/**
 * {@code GET /unsubscribe/{secret}}: asks for a confirmation.
 *
 * @param kinds the kinds of notice whose mails would end, in the reader's language
 */
public record UnsubscribeView(String secret, List<String> kinds) implements View {
    @Override
    public String template() {
        return "passes/unsubscribe";
    }
}
