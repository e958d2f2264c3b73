package org.cadre.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads the settings once, wherever the server has them from. */
@ApplicationScoped
class RoutingConfiguration {
    @Inject
    private Config config;

    protected RoutingConfiguration() {}

    @Produces
    @Singleton
    RoutingSettings settings() {
        return RoutingSettings.from(name -> config.getOptionalValue(name, String.class));
    }
}
