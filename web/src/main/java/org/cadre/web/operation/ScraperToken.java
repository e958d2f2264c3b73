package org.cadre.web.operation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

/** What a scraper has to bring. Where none is set, or one that could be guessed, nobody gets metrics. */
@ApplicationScoped
public class ScraperToken {
    private static final Logger LOG = System.getLogger(ScraperToken.class.getName());
    private static final String SETTING = "cadre.metrics.token";
    private static final String BEARER = "Bearer ";
    private static final int SHORTEST = 16;

    @Inject
    Config config;
    private Optional<String> wanted = Optional.empty();

    @PostConstruct
    void read() {
        wanted = config.getOptionalValue(SETTING, String.class).map(String::strip).filter(token -> !token.isEmpty());
        if (wanted.filter(token -> token.length() < SHORTEST).isPresent()) {
            LOG.log(Level.ERROR, "{0} has fewer than {1} characters: there are no metrics", SETTING, SHORTEST);
            wanted = Optional.empty();
        }
    }

    boolean isIn(Optional<String> authorization) {
        return wanted.isPresent() && authorization.filter(header -> same(header, BEARER + wanted.get())).isPresent();
    }

    /** In a time that tells nothing. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
