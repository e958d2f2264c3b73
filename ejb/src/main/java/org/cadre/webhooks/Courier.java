package org.cadre.webhooks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.egress.NotPosted;
import org.cadre.egress.Outlet;
import org.cadre.webhooks.Outcome.Answered;
import org.cadre.webhooks.Outcome.Silent;

/** Takes one delivery to its receiver: claimed in one transaction, settled in another, and sent between the two. */
@ApplicationScoped
class Courier {
    private static final Logger LOG = System.getLogger(Courier.class.getName());

    @Inject
    private Rounds rounds;
    @Inject
    private WebhookSettings settings;
    @Inject
    private Clock clock;
    private Outlet outlet;

    @SuppressWarnings("NullAway.Init")
    protected Courier() {}

    @PostConstruct
    void open() {
        outlet = new Outlet(settings.hosts(), settings.connect(), settings.total());
    }

    /** @return whether there was one that is due */
    boolean one() {
        var turn = rounds.take();
        turn.ifPresent(taken -> rounds.settle(taken, deliver(taken)));
        return turn.isPresent();
    }

    /** Runs in no transaction. */
    Outcome deliver(Turn turn) {
        var at = clock.instant();
        String id = turn.delivery().toString();
        var headers = Map.of("webhook-id", id, "webhook-timestamp", Long.toString(at.getEpochSecond()),
                "webhook-signature", SigningSecret.signatures(turn.secrets(), id, at, turn.body()));
        long began = System.nanoTime();
        try {
            var reply = outlet.post(turn.url(), headers, turn.body().getBytes(StandardCharsets.UTF_8));
            return new Answered(reply.status(), reply.retryAfter(), since(began));
        } catch (NotPosted failure) {
            LOG.log(Level.INFO, "webhook {0} gave no answer: {1}", turn.endpoint(), failure.obstacle());
            return new Silent(failure.obstacle(), since(began));
        } catch (RuntimeException ours) {
            // counted as a failure all the same, or this one would be taken again for ever, and those behind it never
            LOG.log(Level.WARNING, "webhook " + turn.endpoint() + " could not be called", ours);
            return new Silent(NotPosted.Obstacle.NO_CONNECTION, since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
