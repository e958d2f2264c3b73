package org.cadre.scorecards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Has whoever was asked reminded, where nothing has come. */
@ApplicationScoped
class RemindReviewer implements Handler<ReviewHalfOver> {
    @Inject
    private Panel panel;

    protected RemindReviewer() {}

    @Override
    public Class<ReviewHalfOver> message() {
        return ReviewHalfOver.class;
    }

    @Override
    public void handle(ReviewHalfOver message, Delivery delivery) {
        panel.remind(new SeatId(message.seat()));
    }
}
