package org.cadre.web.packs;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;

/**
 * {@code GET /reports/packs/{month}}: {@code comment}.
 *
 * @param span the month in words
 * @param verified whether the figures still have the hashes that were bound together
 * @param maySign roles in which the reader can sign now
 */
public record PackView(String month, String span, String sha256, Instant madeAt, boolean verified,
        List<Report> reports, List<Signed> signatures, List<String> maySign, Form form) implements View {
    public record Report(String word, String key) {}

    /** @param as the role's name */
    public record Signed(String as, String name, String comment, Instant at) {}

    @Override
    public String template() {
        return "reports/pack";
    }
}
