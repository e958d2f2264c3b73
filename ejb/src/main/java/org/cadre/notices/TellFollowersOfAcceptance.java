package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.follows.Follows;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells those who follow an ask that it is settled; the authors are thanked by {@link TellOfAcceptance}. */
@ApplicationScoped
class TellFollowersOfAcceptance implements Handler<AnswerAccepted> {
    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Follows follows;
    @Inject
    private Audience audience;

    protected TellFollowersOfAcceptance() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted accepted, Delivery delivery) {
        var answer = asks.find(new AnswerId(accepted.answer())).orElseThrow();
        var ask = asks.find(new AskId(accepted.ask())).orElseThrow();
        var followers = follows.ofAsk(ask.id());
        followers.removeAll(authors.of(answer));
        audience.tell(followers, ask, Occasion.of(NoticeKind.FOLLOWED_ACCEPTANCE, delivery.id(), ask.id())
                .on(answer.id()).by(ask));
    }
}
