package org.cadre.web.picks;

import java.util.List;

import org.cadre.picks.Pick;
import org.cadre.web.Form;
import org.cadre.web.View;

/** {@code GET /me/picks}; its form has {@code receives} and {@code shown}, yes or nothing. */
public record PicksView(List<Pick> picks, Form form) implements View {
    @Override
    public String template() {
        return "picks/picks";
    }
}
