package org.cadre.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.View;

/**
 * {@code GET /service-accounts/{id}}: one account and what was done with it; {@code POST} on {@code …/renew} and
 * {@code …/end} renews its token and ends it.
 *
 * @param fresh a new token in clear, on the answer to the form and never again
 * @param mine whether the reader is its owner, who alone can renew
 */
public record ServiceView(ServicesView.Line account, String clearance, List<String> walls, List<String> scopes,
        List<Event> events, Optional<String> fresh, boolean mine) implements View {
    /**
     * Something that was done.
     *
     * @param by a name, or empty where nobody did it
     */
    public record Event(String what, String by, Instant at) {}

    @Override
    public String template() {
        return "services/service";
    }
}
