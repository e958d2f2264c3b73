package org.cadre.reviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Sets a day for an accepted answer to be looked at again. */
@ApplicationScoped
class BeginReview implements Handler<AnswerAccepted> {
    @Inject
    private Asks asks;
    @Inject
    private ReviewDesk desk;

    protected BeginReview() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted message, Delivery delivery) {
        asks.find(new AnswerId(message.answer())).ifPresent(desk::begin);
    }
}
