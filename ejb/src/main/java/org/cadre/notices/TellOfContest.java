package org.cadre.notices;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.grounds.ContestAnswered;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Tells whoever contested why they were asked or not of the answer. */
@ApplicationScoped
class TellOfContest implements Handler<ContestAnswered> {
    @Inject
    private Asks asks;
    @Inject
    private Audience audience;

    protected TellOfContest() {}

    @Override
    public Class<ContestAnswered> message() {
        return ContestAnswered.class;
    }

    @Override
    public void handle(ContestAnswered answered, Delivery delivery) {
        asks.find(new AskId(answered.ask())).ifPresent(ask -> audience.tell(
                List.of(new ColleagueId(answered.person())), ask,
                Occasion.of(NoticeKind.CONTEST_ANSWERED, delivery.id(), ask.id())));
    }
}
