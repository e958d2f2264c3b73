package org.cadre.trail;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads `cadre.audit.checkpoints` and `cadre.audit.checkpoint.every` once, wherever the server has them from. */
@ApplicationScoped
class TrailConfiguration {
    static final Duration SHORTEST = Duration.ofSeconds(1);

    @Inject
    private Config config;

    protected TrailConfiguration() {}

    @Produces
    @Singleton
    TrailSettings settings() {
        var home = config.getOptionalValue("cadre.home", String.class).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cadre"));
        var file = config.getOptionalValue("cadre.audit.checkpoints", String.class).map(Path::of)
                .orElseGet(() -> home.resolve("audit/checkpoints.jsonl"));
        var every = config.getOptionalValue("cadre.audit.checkpoint.every", Duration.class)
                .orElse(Duration.ofMinutes(15));
        if (every.compareTo(SHORTEST) < 0)
            throw new IllegalArgumentException("cadre.audit.checkpoint.every is " + every + ", less than " + SHORTEST);
        return new TrailSettings(home, file, every);
    }
}
