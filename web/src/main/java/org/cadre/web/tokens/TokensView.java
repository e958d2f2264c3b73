package org.cadre.web.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /tokens}: my tokens; {@code POST /tokens} ({@code name}, {@code scopes}, {@code days}) makes one,
 * {@code POST /tokens/{id}/revoke} ends one.
 *
 * @param fresh the new token in clear, on the answer to the form and never again
 * @param lifetimes choices for {@code days}
 * @param scopes choices for {@code scopes}, of which several can be taken
 */
public record TokensView(List<Line> tokens, Optional<String> fresh, Form form, List<Option> lifetimes,
        List<Option> scopes)
        implements
            View {
    /**
     * One living token.
     *
     * @param used when it was last used, if ever
     */
    public record Line(String id, String name, List<String> scopes, Instant made, Instant expires,
            Optional<Instant> used) {}

    @Override
    public String template() {
        return "tokens/tokens";
    }
}
