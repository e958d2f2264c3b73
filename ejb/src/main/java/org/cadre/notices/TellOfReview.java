package org.cadre.notices;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.reviews.ReviewOverdue;

/** Tells whoever is to look at an answer again. */
@ApplicationScoped
class TellOfReview implements Handler<ReviewOverdue> {
    @Inject
    private Asks asks;
    @Inject
    private Audience audience;

    protected TellOfReview() {}

    @Override
    public Class<ReviewOverdue> message() {
        return ReviewOverdue.class;
    }

    @Override
    public void handle(ReviewOverdue overdue, Delivery delivery) {
        var ask = asks.find(new AskId(overdue.ask())).orElseThrow();
        audience.tell(List.of(new ColleagueId(overdue.colleague())), ask, Occasion
                .of(NoticeKind.REVIEW_DUE, delivery.id(), ask.id()).on(new AnswerId(overdue.answer())));
    }
}
