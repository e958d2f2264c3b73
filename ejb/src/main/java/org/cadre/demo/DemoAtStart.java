package org.cadre.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the made-up company into an empty database where `cadre.demo` is true; it is there before the server serves. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoAtStart {
    private static final Logger LOG = System.getLogger(DemoAtStart.class.getName());

    @Inject
    @ConfigProperty(name = "cadre.demo", defaultValue = "false")
    private boolean wanted;
    @Inject
    @ConfigProperty(name = "cadre.demo.password")
    private Optional<String> password;
    @Inject
    @ConfigProperty(name = "cadre.demo.seed", defaultValue = "1")
    private long seed;
    @Inject
    private DemoLoader loader;
    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        if (wanted && password.isEmpty())
            LOG.log(Level.ERROR, "The demo company is not loaded: cadre.demo.password is not set");
        else if (wanted)
            load(password.get());
    }

    private void load(String chosen) {
        var begin = Instant.now();
        var company = DemoCompany.of(seed, clock.instant());
        try {
            if (loader.load(company, chosen))
                LOG.log(Level.INFO, "Demo company: {0} people and {1} questions loaded in {2} s",
                        company.staff().size(),
                        company.asks().size(), Duration.between(begin, Instant.now()).toSeconds());
        } catch (BadInput refused) {
            LOG.log(Level.ERROR, "The demo company is not loaded: cadre.demo.password has the wrong length");
        }
    }
}
