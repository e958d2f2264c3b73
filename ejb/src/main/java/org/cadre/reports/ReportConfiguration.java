package org.cadre.reports;

import java.time.DateTimeException;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads the settings once, wherever the server has them from. */
@ApplicationScoped
class ReportConfiguration {
    private static final String ZONE = "cadre.company.zone";

    @Inject
    private Config config;

    protected ReportConfiguration() {}

    @Produces
    @Singleton
    ReportSettings settings() {
        String zone = config.getOptionalValue(ZONE, String.class).map(String::strip).orElse("UTC");
        try {
            return new ReportSettings(ZoneId.of(zone));
        } catch (DateTimeException cause) {
            throw new IllegalArgumentException(ZONE + " is '" + zone + "', such as Europe/Berlin is wanted", cause);
        }
    }
}
