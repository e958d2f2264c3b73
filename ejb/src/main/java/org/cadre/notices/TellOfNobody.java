package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.plans.RoutingExhausted;

/** Tells the asker that nobody has taken the ask on, and what can be done. */
@ApplicationScoped
class TellOfNobody implements Handler<RoutingExhausted> {
    @Inject
    private Asks asks;
    @Inject
    private Announcer announcer;

    protected TellOfNobody() {}

    @Override
    public Class<RoutingExhausted> message() {
        return RoutingExhausted.class;
    }

    @Override
    public void handle(RoutingExhausted exhausted, Delivery delivery) {
        var ask = asks.find(new AskId(exhausted.ask())).orElseThrow();
        var kind = switch (ask.kind()) {
            case QUESTION -> NoticeKind.NOBODY_FOUND;
            case MICRO_TASK -> NoticeKind.NOBODY_TOOK;
            case BATCH -> NoticeKind.BATCH_SHORT;
        };
        announcer.tell(ask.asker(), Occasion.of(kind, delivery.id(), ask.id()));
    }
}
