package org.cadre.notices;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.follows.Follows;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Tells of an answer those who follow the ask or the author, each once; the asker is told by {@link TellOfAnswer}. */
@ApplicationScoped
class TellFollowersOfAnswer implements Handler<AnswerGiven> {
    @Inject
    private Asks asks;
    @Inject
    private Follows follows;
    @Inject
    private Audience audience;

    protected TellFollowersOfAnswer() {}

    @Override
    public Class<AnswerGiven> message() {
        return AnswerGiven.class;
    }

    @Override
    public void handle(AnswerGiven given, Delivery delivery) {
        var answer = asks.find(new AnswerId(given.answer())).orElseThrow();
        var ask = asks.find(answer.ask()).orElseThrow();
        var ofAsk = follows.ofAsk(ask.id());
        ofAsk.remove(ask.asker());
        Set<ColleagueId> ofAuthor = answer.anonymous() ? new HashSet<>() : follows.ofPerson(answer.author());
        ofAuthor.removeAll(ofAsk);
        ofAuthor.removeAll(follows.unfollowed(ask.id()));
        ofAuthor.remove(ask.asker());
        audience.tell(ofAsk, ask, occasion(NoticeKind.FOLLOWED_ANSWER, ask, answer, delivery));
        audience.tell(ofAuthor, ask, occasion(NoticeKind.FOLLOWED_PERSON, ask, answer, delivery));
    }

    private static Occasion occasion(NoticeKind kind, Ask ask, Answer answer, Delivery delivery) {
        return Occasion.of(kind, delivery.id(), ask.id()).on(answer.id()).by(answer);
    }
}
