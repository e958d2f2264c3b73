package org.cadre.web.asks;

import java.util.List;

import org.cadre.web.Excerpt;
import org.cadre.web.View;

/**
 * Fragment, {@code POST /asks/similar} with {@code text}, which so stays out of logs: asks that resemble what is being typed. Empty while there is too little text.
 *
 * @param asks best first, at most five, only what the reader may see
 */
public record SimilarView(List<Similar> asks) implements View {
    /**
     * One of them.
     *
     * @param excerpt a line of it, the shared words marked
     */
    public record Similar(AskLine ask, Excerpt excerpt) {}

    @Override
    public String template() {
        return "asks/similar";
    }
}
