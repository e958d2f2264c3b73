package org.cadre.web.operation;

import java.time.Duration;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.prometheus.metrics.core.metrics.Histogram;

/** How many requests there were and how long they took, by method, route and status. */
@ApplicationScoped
public class RequestTimes {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Inject
    Meters meters;
    private Histogram times = histogram();

    @PostConstruct
    void enter() {
        meters.registry().register(times);
    }

    /** @param method as the caller wrote it: what is none of HTTP's own is counted as OTHER */
    void took(String method, String route, int status, Duration time) {
        times.labelValues(METHODS.contains(method) ? method : "OTHER", route, Integer.toString(status))
                .observe(time.toNanos() / 1e9);
    }

    private static Histogram histogram() {
        return Histogram.builder().name("cadre_request_seconds")
                .help("Time of requests, by route; a live stream ends when it has begun.")
                .labelNames("method", "route", "status").classicOnly()
                .classicUpperBounds(.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10).build();
    }
}
