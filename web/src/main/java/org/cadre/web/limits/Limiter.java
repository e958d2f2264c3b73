package org.cadre.web.limits;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.accounts.SignedIn;
import org.eclipse.microprofile.config.Config;

/** Where each caller stands. */
@ApplicationScoped
public class Limiter {
    @Inject
    Config config;
    @Inject
    Clock clock;
    private final Meter meter = new Meter();
    private Optional<Quotas> quotas = Optional.empty();

    @PostConstruct
    void read() {
        quotas = Optional.of(Quotas.from(config));
    }

    /** Counts a request; the quota that is used up first comes first. */
    List<Standing> count(Optional<SignedIn> caller, String from) {
        var now = clock.instant();
        return Quotas.sorted(quotas.orElseThrow().of(caller, from).entrySet().stream()
                .map(one -> meter.take(one.getValue(), one.getKey(), now)).toList());
    }
}
