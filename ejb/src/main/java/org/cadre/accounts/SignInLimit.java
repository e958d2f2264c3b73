package org.cadre.accounts;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/**
 * How many wrong passwords may come from one address.
 *
 * @param attempts in one window, 1 to 10,000
 * @param window one second to one day
 */
record SignInLimit(int attempts, Duration window) {
    SignInLimit {
        if (attempts < 1 || attempts > 10_000)
            throw new IllegalArgumentException("cadre.sign-in.attempts is " + attempts + ", not 1 to 10000");
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(Duration.ofDays(1)) > 0)
            throw new IllegalArgumentException("cadre.sign-in.window is " + window + ", not PT1S to P1D");
    }

    /** Where nothing is set. */
    SignInLimit() {
        this(20, Duration.ofMinutes(15));
    }

    /** Reads the settings once. */
    @ApplicationScoped
    static class Settings {
        protected Settings() {}

        @Produces
        @Singleton
        SignInLimit limit(Config config) {
            var usual = new SignInLimit();
            return new SignInLimit(
                    config.getOptionalValue("cadre.sign-in.attempts", Integer.class).orElse(usual.attempts()),
                    config.getOptionalValue("cadre.sign-in.window", Duration.class).orElse(usual.window()));
        }
    }
}
