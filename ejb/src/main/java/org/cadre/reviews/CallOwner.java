package org.cadre.reviews;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;

/** When a review is due: has its owner told, and the deputy called if that does not help. */
@ApplicationScoped
class CallOwner implements Handler<ReviewDue> {
    @Inject
    private Asks asks;
    @Inject
    private Reviews reviews;
    @Inject
    private Keepers keepers;
    @Inject
    private ReviewSettings settings;
    @Inject
    private Outbox outbox;

    protected CallOwner() {}

    @Override
    public Class<ReviewDue> message() {
        return ReviewDue.class;
    }

    @Override
    public void handle(ReviewDue message, Delivery delivery) {
        var id = new AnswerId(message.answer());
        reviews.find(id).filter(review -> review.dueAt().equals(message.due())).ifPresent(review -> asks.find(id)
                .flatMap(answer -> asks.find(answer.ask())).filter(ask -> ask.acceptedAnswer().equals(
                        Optional.of(id)))
                .ifPresent(ask -> call(review, ask, message)));
    }

    private void call(Review review, Ask ask, ReviewDue message) {
        keepers.settle(review, ask);
        asks.changed(ask);
        outbox.append(ask.id().value(),
                new ReviewOverdue(ask.id().value(), message.answer(), review.owner().value()));
        outbox.appendFor(UUID.randomUUID(), new ReviewNeglected(message.answer(), message.due()),
                message.due().plus(settings.deputyAfter()));
    }
}
