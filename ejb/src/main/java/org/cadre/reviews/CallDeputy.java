package org.cadre.reviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;

/** When a review was due long ago and nobody has looked: has the deputy told. */
@ApplicationScoped
class CallDeputy implements Handler<ReviewNeglected> {
    @Inject
    private Asks asks;
    @Inject
    private Reviews reviews;
    @Inject
    private Keepers keepers;
    @Inject
    private Outbox outbox;

    protected CallDeputy() {}

    @Override
    public Class<ReviewNeglected> message() {
        return ReviewNeglected.class;
    }

    @Override
    public void handle(ReviewNeglected message, Delivery delivery) {
        var id = new AnswerId(message.answer());
        var ask = asks.find(id).flatMap(answer -> asks.find(answer.ask()));
        reviews.find(id).filter(review -> review.dueAt().equals(message.due()) && ask.isPresent()).ifPresent(review -> {
            keepers.settle(review, ask.orElseThrow());
            review.deputy().ifPresent(deputy -> outbox.append(ask.orElseThrow().id().value(),
                    new ReviewOverdue(ask.orElseThrow().id().value(), message.answer(), deputy.value())));
        });
    }
}
