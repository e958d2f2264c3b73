package org.cadre.webhooks;

import java.time.Duration;

import org.cadre.egress.AllowList;

/**
 * What the company set.
 *
 * @param hosts empty where webhooks are off
 * @param connect until a connection stands
 * @param total until the receiver has answered
 * @param workers how many endpoints are served at once by this server
 */
public record WebhookSettings(AllowList hosts, Duration connect, Duration total, int workers) {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    public WebhookSettings {
        if (connect.isNegative() || connect.isZero() || total.compareTo(connect) < 0 || total.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("cadre.webhook.connect is " + connect + " and cadre.webhook.total "
                    + total + ": the first is at most the second, and that at most " + LONGEST);
        if (workers < 1 || workers > 64)
            throw new IllegalArgumentException("cadre.webhook.workers is " + workers + ", not 1 to 64");
    }

    /** For how long a worker has an endpoint for itself, in case its server is killed meanwhile. */
    Duration claim() {
        return total.plus(connect).plusMinutes(1);
    }
}
