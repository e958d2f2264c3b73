package org.cadre.web.council;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /council}: the factors of one site, and every switch that there was. Switched by {@code POST /council}:
 * {@code site}, {@code signal}, {@code allowed}, {@code reason}.
 *
 * @param objections missing where nobody works anywhere
 * @param site the one that is shown, or empty where nobody works anywhere
 */
public record CouncilView(String site, List<Option> sites, List<Factor> factors, List<Option> signals,
        List<Option> choices, Optional<Objecting> objections, List<Switch> history, Form form) implements View {
    public record Factor(String signal, boolean allowed) {}

    /** How many object to what. @param least under which size a count is left out, as are those that would give it away */
    public record Objecting(int least, List<Count> counts) {}

    /** Of one signal; a count that is left out is missing. */
    public record Count(String signal, OptionalLong objecting, OptionalLong others) {}

    public record Switch(String signal, boolean allowed, String reason, String by, Instant at) {}

    @Override
    public String template() {
        return "council/council";
    }
}
