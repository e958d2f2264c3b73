package org.cadre.routing;

import java.time.Clock;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.duplicates.MergeUndone;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.plans.Plans;
import org.cadre.waves.Router;

/** Gives an ask that is one of its own again what came of its invitations, and goes on with it. */
@ApplicationScoped
class FollowUndoneMerge implements Handler<MergeUndone> {
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Router router;
    @Inject
    private Clock clock;

    protected FollowUndoneMerge() {}

    @Override
    public Class<MergeUndone> message() {
        return MergeUndone.class;
    }

    @Override
    public void handle(MergeUndone message, Delivery delivery) {
        var ask = new AskId(message.ask());
        var target = new AskId(message.target());
        // in one order, as everywhere
        Stream.of(message.ask(), message.target()).sorted().map(AskId::new)
                .forEach(one -> plans.lock(one, clock.instant()));
        invitations.moveBack(ask, target, message.duplicate());
        router.resume(ask);
    }
}
