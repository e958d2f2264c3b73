package org.cadre.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads `cadre.simulator.least` once, wherever the server has it from. */
@ApplicationScoped
class SimulatorConfiguration {
    private static final String NAME = "cadre.simulator.least";
    @Inject
    private Config config;

    protected SimulatorConfiguration() {}

    @Produces
    @Singleton
    SimulatorSettings settings() {
        var text = config.getOptionalValue(NAME, String.class);
        try {
            return text.map(String::strip).map(Integer::valueOf).map(SimulatorSettings::new)
                    .orElse(SimulatorSettings.USUAL);
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException(NAME + " is '" + text.orElse("") + "', such as "
                    + SimulatorSettings.USUAL.least() + " is wanted", cause);
        }
    }
}
