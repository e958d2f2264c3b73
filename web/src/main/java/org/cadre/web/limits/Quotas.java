package org.cadre.web.limits;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.cadre.accounts.SignedIn;
import org.eclipse.microprofile.config.Config;

/**
 * The settings: `cadre.api.requests` for one token, `cadre.api.requests-of-account` for all tokens of one account,
 * `cadre.api.requests-of-address` for who brings none, each in `cadre.api.window`.
 */
record Quotas(Quota token, Quota account, Quota address) {
    static Quotas from(Config config) {
        var window = config.getOptionalValue("cadre.api.window", Duration.class).orElse(Duration.ofMinutes(1));
        return new Quotas(quota(config, "token", "cadre.api.requests", 600, window),
                quota(config, "account", "cadre.api.requests-of-account", 1200, window),
                quota(config, "address", "cadre.api.requests-of-address", 120, window));
    }

    private static Quota quota(Config config, String name, String setting, int usual, Duration window) {
        return new Quota(name, config.getOptionalValue(setting, Integer.class).orElse(usual), window);
    }

    /** The callers that a request counts for, each with its quota. */
    Map<String, Quota> of(Optional<SignedIn> caller, String from) {
        var counted = new TreeMap<String, Quota>();
        caller.ifPresentOrElse(someone -> {
            counted.put(someone.reader().id().toString(), account);
            someone.grant().ifPresent(grant -> counted.put(grant.token().toString(), token));
        }, () -> counted.put(from, address));
        return counted;
    }

    /** The one that is used up first comes first. */
    static List<Standing> sorted(List<Standing> standings) {
        return standings.stream().sorted(Comparator.comparingInt(Standing::remaining)
                .thenComparing(standing -> standing.quota().name())).toList();
    }
}
