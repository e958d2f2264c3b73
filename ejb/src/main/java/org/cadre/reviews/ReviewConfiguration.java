package org.cadre.reviews;

import java.time.Duration;
import java.time.Period;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads `cadre.review.after` and `cadre.review.deputy-after` once, wherever the server has them from. */
@ApplicationScoped
class ReviewConfiguration {
    @Inject
    private Config config;

    protected ReviewConfiguration() {}

    @Produces
    @Singleton
    ReviewSettings settings() {
        return new ReviewSettings(read("after", Period::parse, ReviewSettings.USUAL.after()),
                read("deputy-after", Duration::parse, ReviewSettings.USUAL.deputyAfter()));
    }

    private <T> T read(String name, Function<String, T> parser, T otherwise) {
        String whole = "cadre.review." + name;
        var text = config.getOptionalValue(whole, String.class);
        try {
            return text.map(parser).orElse(otherwise);
        } catch (RuntimeException cause) {
            throw new IllegalArgumentException(
                    whole + " is '" + text.orElse("") + "', such as " + otherwise + " is wanted", cause);
        }
    }
}
