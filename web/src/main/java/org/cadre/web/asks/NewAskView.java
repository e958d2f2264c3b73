package org.cadre.web.asks;

import org.cadre.web.View;

/** {@code GET /asks/new} and a form that came back with errors: the box on a page of its own. */
public record NewAskView(AskForm ask) implements View {
    @Override
    public String template() {
        return "asks/new";
    }
}
