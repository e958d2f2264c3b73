package org.cadre.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads `cadre.screening` once, wherever the server has it from: `PRIVATE_KEY=HOLD, PHONE=MASK`. */
@ApplicationScoped
class ScreeningConfiguration {
    private static final String NAME = "cadre.screening";
    @Inject
    private Config config;

    protected ScreeningConfiguration() {}

    @Produces
    @Singleton
    ScreeningSettings settings() {
        var text = config.getOptionalValue(NAME, String.class).filter(set -> !set.isBlank());
        try {
            return text.map(ScreeningSettings::parse).orElse(ScreeningSettings.USUAL);
        } catch (IllegalArgumentException cause) {
            throw new IllegalArgumentException(
                    NAME + " is '" + text.orElse("") + "', such as PRIVATE_KEY=HOLD, PHONE=MASK is wanted", cause);
        }
    }
}
