package org.cadre.web.limits;

import java.time.Duration;

/**
 * How many requests in which time.
 *
 * @param name under which the headers tell of it
 */
record Quota(String name, int requests, Duration window) {
    Quota {
        if (requests < 1)
            throw new IllegalArgumentException("the quota of a " + name + " is " + requests + ", less than 1");
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(Duration.ofDays(1)) > 0)
            throw new IllegalArgumentException("the window of a " + name + " is " + window + ", not PT1S to P1D");
    }

    /** An item of `RateLimit-Policy`. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, requests, window.toSeconds());
    }
}
