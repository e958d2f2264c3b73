package org.cadre.reports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads the settings once, wherever the server has them from. */
@ApplicationScoped
class ReportConfiguration {
    private static final String ZONE = "cadre.company.zone";
    private static final String TAGS = "cadre.reports.customer-tags";

    @Inject
    private Config config;

    protected ReportConfiguration() {}

    private List<String> customerTags() {
        return config.getOptionalValue(TAGS, String.class)
                .map(text -> Arrays.stream(text.split(",")).map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .filter(tag -> !tag.isEmpty()).toList())
                .orElse(ReportSettings.USUAL_TAGS);
    }

    @Produces
    @Singleton
    ReportSettings settings() {
        String zone = config.getOptionalValue(ZONE, String.class).map(String::strip).orElse("UTC");
        try {
            return new ReportSettings(ZoneId.of(zone), customerTags());
        } catch (DateTimeException cause) {
            throw new IllegalArgumentException(ZONE + " is '" + zone + "', such as Europe/Berlin is wanted", cause);
        }
    }
}
