package org.cadre.web.limits;

/**
 * Where a caller stands with one quota.
 *
 * @param remaining requests that are left; -1 where this one was too many
 * @param seconds until the window is over and all are there again
 */
record Standing(Quota quota, int remaining, long seconds) {
    boolean exceeded() {
        return remaining < 0;
    }

    /** An item of `RateLimit`. */
    String limit() {
        return "\"%s\";r=%d;t=%d".formatted(quota.name(), Math.max(0, remaining), seconds);
    }
}
