package org.cadre.web.asks;

import java.util.Optional;

import org.cadre.web.View;

/**
 * {@code GET /asks/new} and a form that came back: the box on a page of its own.
 *
 * @param ahead what would come of it, where that was asked for
 */
public record NewAskView(AskForm ask, Optional<AheadView> ahead) implements View {
    public NewAskView(AskForm ask) {
        this(ask, Optional.empty());
    }

    @Override
    public String template() {
        return "asks/new";
    }
}
