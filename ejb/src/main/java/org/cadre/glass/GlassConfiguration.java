package org.cadre.glass;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads `cadre.glass.lapse` and `cadre.glass.shown` once, wherever the server has them from. */
@ApplicationScoped
class GlassConfiguration {
    @Inject
    private Config config;

    protected GlassConfiguration() {}

    @Produces
    @Singleton
    GlassSettings settings() {
        return new GlassSettings(read("lapse", GlassSettings.USUAL.lapse()),
                read("shown", GlassSettings.USUAL.shown()));
    }

    private Duration read(String name, Duration otherwise) {
        String whole = "cadre.glass." + name;
        var text = config.getOptionalValue(whole, String.class);
        try {
            return text.map(Duration::parse).orElse(otherwise);
        } catch (RuntimeException cause) {
            throw new IllegalArgumentException(
                    whole + " is '" + text.orElse("") + "', such as " + otherwise + " is wanted", cause);
        }
    }
}
