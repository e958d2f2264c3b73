package org.cadre.duplicates;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads `cadre.merge.undo` once, wherever the server has it from. */
@ApplicationScoped
class MergeConfiguration {
    static final String UNDO = "cadre.merge.undo";

    @Inject
    private Config config;

    protected MergeConfiguration() {}

    @Produces
    @Singleton
    MergeSettings settings() {
        return config.getOptionalValue(UNDO, String.class).map(MergeConfiguration::read).orElse(MergeSettings.USUAL);
    }

    static MergeSettings read(String text) {
        try {
            return new MergeSettings(Duration.parse(text));
        } catch (DateTimeParseException cause) {
            throw new IllegalArgumentException(
                    UNDO + " is '" + text + "', such as " + MergeSettings.USUAL.undo() + " is wanted", cause);
        }
    }
}
