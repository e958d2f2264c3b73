package org.cadre.web.waivers;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;

/** {@code GET /rule-limits}; one is set by {@code POST /rule-limits/{name}} ({@code value}, {@code reason}). */
public record RuleLimitsView(List<Line> limits, boolean mayWrite, Form form) implements View {
    /**
     * A threshold.
     *
     * @param type messages: {@code rules.type.X}
     * @param form what is entered for it; errors stand under {@code value-NAME} and {@code reason-NAME}
     */
    public record Line(String name, String title, String type, Form form) {}

    @Override
    public String template() {
        return "waivers/limits";
    }
}
