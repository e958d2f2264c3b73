package org.cadre.webhooks;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.cadre.asks.AnswerAccepted;
import org.cadre.outbox.Delivery;

/** Hears of answers that settled their ask. */
@ApplicationScoped
class HearOfAcceptance extends Listener<AnswerAccepted> {
    protected HearOfAcceptance() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted accepted, Delivery delivery) {
        tell(EventType.ANSWER_ACCEPTED, delivery, accepted.ask(), Map.of("answer", accepted.answer()));
    }
}
