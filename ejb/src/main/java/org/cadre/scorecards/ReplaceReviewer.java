package org.cadre.scorecards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Asks somebody else where the time for a review is over. */
@ApplicationScoped
class ReplaceReviewer implements Handler<ReviewOver> {
    @Inject
    private Panel panel;

    protected ReplaceReviewer() {}

    @Override
    public Class<ReviewOver> message() {
        return ReviewOver.class;
    }

    @Override
    public void handle(ReviewOver message, Delivery delivery) {
        panel.lapse(new SeatId(message.seat()));
    }
}
