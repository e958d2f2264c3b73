package org.cadre.web.home;

import org.cadre.web.View;
import org.cadre.web.asks.AskForm;

/**
 * {@code GET /}: the one box, and below it what I asked and what waits for me.
 *
 * @param suggested how many skills {@code /profile/suggestions} has for the visitor
 * @param setup how many of the first steps are left to an administrator
 * @param profileEmpty whether the visitor has no skills yet, so that nobody can find them
 */
public record HomeView(AskForm ask, HomeListsView lists, int suggested, boolean profileEmpty,
        long setup) implements View {
    @Override
    public String template() {
        return "home/home";
    }
}
