package org.cadre.webhooks;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.cadre.asks.AnswerGiven;
import org.cadre.outbox.Delivery;

/** Hears of answers. */
@ApplicationScoped
class HearOfAnswer extends Listener<AnswerGiven> {
    protected HearOfAnswer() {}

    @Override
    public Class<AnswerGiven> message() {
        return AnswerGiven.class;
    }

    @Override
    public void handle(AnswerGiven given, Delivery delivery) {
        tell(EventType.ANSWER_GIVEN, delivery, given.ask(), Map.of("answer", given.answer()));
    }
}
