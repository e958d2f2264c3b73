package org.cadre.reviews;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.directory.ColleagueLeft;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;

/** Gives the reviews of somebody who has left to whoever sees to them now, who is told of what is overdue. */
@ApplicationScoped
class PassOnDuties implements Handler<ColleagueLeft> {
    @Inject
    private Asks asks;
    @Inject
    private Reviews reviews;
    @Inject
    private Keepers keepers;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected PassOnDuties() {}

    @Override
    public Class<ColleagueLeft> message() {
        return ColleagueLeft.class;
    }

    @Override
    public void handle(ColleagueLeft message, Delivery delivery) {
        var leaver = new ColleagueId(message.colleague());
        for (Review review : reviews.of(leaver))
            asks.find(review.answer()).flatMap(answer -> asks.find(answer.ask()))
                    .filter(ask -> ask.acceptedAnswer().equals(Optional.of(review.answer())))
                    .ifPresent(ask -> passOn(review, ask, leaver));
    }

    private void passOn(Review review, Ask ask, ColleagueId leaver) {
        keepers.settle(review, ask);
        if (review.owner().equals(leaver))
            return; // is back, or nobody else may see to it
        asks.changed(ask);
        if (!clock.instant().isBefore(review.dueAt()))
            outbox.append(ask.id().value(), new ReviewOverdue(ask.id().value(), review.answer().value(),
                    review.owner().value()));
    }
}
