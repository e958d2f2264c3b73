package org.cadre.reports;

import java.time.ZoneId;
import java.util.List;

/**
 * What a company sets.
 *
 * @param zone where months begin
 * @param customerTags tags that say that an ask came of a customer, in small letters
 */
public record ReportSettings(ZoneId zone, List<String> customerTags) {
    static final List<String> USUAL_TAGS = List.of("customer", "kunde");

    public ReportSettings {
        customerTags = List.copyOf(customerTags);
    }

    public ReportSettings(ZoneId zone) {
        this(zone, USUAL_TAGS);
    }
}
