package org.cadre.web.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.View;

/**
 * The sheets around printed reports.
 *
 * @param span the period in words
 * @param unit in words
 * @param pack empty where it is no whole pack
 */
public record PrintView(String title, String span, String unit, Optional<Cover> pack, List<Entry> entries)
        implements
            View {
    /** @param sha256 of the pack */
    public record Cover(String sha256, Instant madeAt, List<Signed> signatures) {}

    /** @param as the role, in words */
    public record Signed(String as, String name, String comment, Instant at) {}

    /**
     * @param at where in the document
     * @param objective of COBIT 2019
     * @param sha256 of its closed figures, or empty
     */
    public record Entry(String at, String key, String objective, String sha256) {}

    @Override
    public String template() {
        return "reports/print";
    }
}
