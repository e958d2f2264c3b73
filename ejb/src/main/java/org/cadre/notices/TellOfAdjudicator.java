package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.judging.AdjudicatorNamed;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Tells somebody that they decide what judgments of a batch leave open. */
@ApplicationScoped
class TellOfAdjudicator implements Handler<AdjudicatorNamed> {
    @Inject
    private Announcer announcer;

    protected TellOfAdjudicator() {}

    @Override
    public Class<AdjudicatorNamed> message() {
        return AdjudicatorNamed.class;
    }

    @Override
    public void handle(AdjudicatorNamed named, Delivery delivery) {
        announcer.tell(new ColleagueId(named.adjudicator()),
                Occasion.of(NoticeKind.ADJUDICATOR, delivery.id(), new AskId(named.batch())));
    }
}
