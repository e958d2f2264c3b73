package org.cadre.routing;

import java.time.Clock;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.duplicates.AskMerged;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.plans.Plans;
import org.cadre.waves.Router;

/** Withdraws what is open of a merged ask, and takes over to the other what came of the rest. */
@ApplicationScoped
class FollowMerge implements Handler<AskMerged> {
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Router router;
    @Inject
    private Clock clock;

    protected FollowMerge() {}

    @Override
    public Class<AskMerged> message() {
        return AskMerged.class;
    }

    @Override
    public void handle(AskMerged message, Delivery delivery) {
        var ask = new AskId(message.ask());
        var target = new AskId(message.target());
        // in one order, as everywhere
        Stream.of(message.ask(), message.target()).sorted().map(AskId::new)
                .forEach(one -> plans.lock(one, clock.instant()));
        router.follow(ask);
        invitations.move(ask, target, message.duplicate());
        router.follow(target);
    }
}
