package org.cadre.recertification;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.cadre.recertification.RecertificationSettings.Silence;
import org.eclipse.microprofile.config.Config;

/** Reads the settings once, wherever the server has them from. */
@ApplicationScoped
class RecertificationConfiguration {
    @Inject
    private Config config;

    protected RecertificationConfiguration() {}

    @Produces
    @Singleton
    RecertificationSettings settings() {
        var usual = RecertificationSettings.USUAL;
        return new RecertificationSettings(
                read("cadre.recertification.time", "P21D", Duration::parse, usual.time()),
                read("cadre.recertification.dormant", "P90D", Duration::parse, usual.dormant()),
                read("cadre.recertification.silence", "escalate or revoke",
                        text -> Silence.valueOf(text.toUpperCase(Locale.ROOT)), usual.silence()),
                read("cadre.company.zone", "Europe/Berlin", ZoneId::of, usual.zone()));
    }

    private <T> T read(String name, String example, Function<String, T> reading, T usual) {
        var text = config.getOptionalValue(name, String.class).map(String::strip);
        try {
            return text.map(reading).orElse(usual);
        } catch (RuntimeException cause) {
            throw new IllegalArgumentException(
                    name + " is '" + text.orElse("") + "', such as " + example + " is wanted", cause);
        }
    }
}
