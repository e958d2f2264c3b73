package org.cadre.web.council;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /council}: the factors of one site, and every switch that there was. Switched by {@code POST /council}:
 * {@code site}, {@code signal}, {@code allowed}, {@code reason}.
 *
 * @param site the one that is shown, or empty where nobody works anywhere
 */
public record CouncilView(String site, List<Option> sites, List<Factor> factors, List<Option> signals,
        List<Option> choices, List<Switch> history, Form form) implements View {
    public record Factor(String signal, boolean allowed) {}

    public record Switch(String signal, boolean allowed, String reason, String by, Instant at) {}

    @Override
    public String template() {
        return "council/council";
    }
}
