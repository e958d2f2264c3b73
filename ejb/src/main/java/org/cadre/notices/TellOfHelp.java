package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.thanks.AnswerHelped;

/** Thanks the authors of an answer that helped again, as far as they still may see it. */
@ApplicationScoped
class TellOfHelp implements Handler<AnswerHelped> {
    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Audience audience;

    protected TellOfHelp() {}

    @Override
    public Class<AnswerHelped> message() {
        return AnswerHelped.class;
    }

    @Override
    public void handle(AnswerHelped message, Delivery delivery) {
        var answer = new AnswerId(message.answer());
        asks.find(new AskId(message.ask())).filter(ask -> ask.acceptedAnswer().filter(answer::equals).isPresent())
                .ifPresent(ask -> asks.find(answer).ifPresent(given -> audience.tell(authors.of(given).stream()
                        .filter(author -> !author.equals(ask.asker())).toList(), ask,
                        Occasion.of(NoticeKind.HELPED_AGAIN, delivery.id(), ask.id()).on(answer)
                                .times(message.times()))));
    }
}
