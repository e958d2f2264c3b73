package org.cadre.web.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /tokens}: my tokens; {@code POST /tokens} ({@code name}, {@code days}) makes one,
 * {@code POST /tokens/{id}/revoke} ends one.
 *
 * @param fresh the new token in clear, on the answer to the form and never again
 * @param lifetimes choices for {@code days}
 */
public record TokensView(List<Line> tokens, Optional<String> fresh, Form form, List<Option> lifetimes)
        implements
            View {
    /**
     * One living token.
     *
     * @param used when it was last used, if ever
     */
    public record Line(String id, String name, Instant made, Instant expires, Optional<Instant> used) {}

    @Override
    public String template() {
        return "tokens/tokens";
    }
}
