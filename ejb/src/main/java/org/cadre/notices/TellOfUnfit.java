package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.plans.NobodyFits;

/** Tells the asker that nobody has all that the ask makes a must, and what can be done. */
@ApplicationScoped
class TellOfUnfit implements Handler<NobodyFits> {
    @Inject
    private Asks asks;
    @Inject
    private Announcer announcer;

    protected TellOfUnfit() {}

    @Override
    public Class<NobodyFits> message() {
        return NobodyFits.class;
    }

    @Override
    public void handle(NobodyFits unfit, Delivery delivery) {
        var ask = asks.find(new AskId(unfit.ask())).orElseThrow();
        announcer.tell(ask.asker(), Occasion.of(NoticeKind.NOBODY_FITS, delivery.id(), ask.id()));
    }
}
