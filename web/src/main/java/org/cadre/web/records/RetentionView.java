package org.cadre.web.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /records/retention}: the schedule. It is changed by {@code POST /records/retention}: {@code what}, {@code days},
 * {@code authors}, {@code from}, {@code reason}.
 *
 * @param kinds what can be chosen as {@code what}
 * @param maySet whether the reader may change it
 */
public record RetentionView(List<Line> lines, List<Gone> gone, boolean maySet, Form form, List<Option> kinds,
        List<Option> authors) implements View {
    /**
     * One period.
     *
     * @param level a classification, or empty
     * @param since from when on, where it is not the usual one
     * @param by who said so, or empty
     */
    public record Line(String kind, String level, int days, String authors, long now, long soon,
            Optional<Instant> since,
            String by, String reason) {}

    /** What was thrown away at once. */
    public record Gone(Instant at, String kind, String level, int removed, String digest) {}

    @Override
    public String template() {
        return "records/retention";
    }
}
