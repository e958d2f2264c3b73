package org.cadre.web.packs;

import java.time.Instant;
import java.util.List;

import org.cadre.web.View;

/** {@code GET /reports/packs}: the months that have one. */
public record PacksView(List<Line> lines) implements View {
    /** @param span the month in words */
    public record Line(String month, String span, Instant madeAt, int signatures) {}

    @Override
    public String template() {
        return "reports/packs";
    }
}
