package org.cadre.web.grounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /asks/{id}/why}: why the reader was asked or was not.
 *
 * @param at of when the facts are
 * @param form {@code POST /asks/{id}/why}: {@code words}; none where there is nothing to contest now
 */
public record GroundsView(String id, String title, boolean invited, List<String> lines, Instant at,
        Optional<Contested> contest, Optional<Form> form, int longest) implements View {
    /** What the reader found wrong. @param answer empty while it waits */
    public record Contested(String words, Instant at, String answer) {}

    @Override
    public String template() {
        return "grounds/why";
    }
}
