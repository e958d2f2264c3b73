package org.cadre.scorecards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Asks reviewers about a delivery that lies before its requester. */
@ApplicationScoped
class BeginScoring implements Handler<AnswerGiven> {
    @Inject
    private Panel panel;

    protected BeginScoring() {}

    @Override
    public Class<AnswerGiven> message() {
        return AnswerGiven.class;
    }

    @Override
    public void handle(AnswerGiven message, Delivery delivery) {
        panel.begin(new AskId(message.ask()), new AnswerId(message.answer()));
    }
}
