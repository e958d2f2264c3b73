package org.cadre.web.asks;

import java.util.Optional;

import org.cadre.web.View;

/**
 * {@code GET /asks/new} and a form that came back: the box on a page of its own.
 *
 * @param ahead what would come of it, where that was asked for
 * @param prefilled whether a link has filled it
 */
public record NewAskView(AskForm ask, Optional<AheadView> ahead, boolean prefilled) implements View {
    public NewAskView(AskForm ask) {
        this(ask, Optional.empty(), false);
    }

    @Override
    public String template() {
        return "asks/new";
    }
}
