package org.cadre.web.home;

import java.util.List;

import org.cadre.picks.Pick;
import org.cadre.web.View;
import org.cadre.web.asks.AskForm;

/**
 * {@code GET /}: the one box, and below it what I asked and what waits for me.
 *
 * @param suggested how many skills {@code /profile/suggestions} has for the visitor
 * @param profileEmpty whether the visitor has no skills yet, so that nobody can find them
 * @param picks of this week, near the visitor's interests
 */
public record HomeView(AskForm ask, HomeListsView lists, int suggested, boolean profileEmpty, List<Pick> picks)
        implements
            View {
    @Override
    public String template() {
        return "home/home";
    }
}
