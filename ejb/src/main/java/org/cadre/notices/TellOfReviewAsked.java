package org.cadre.notices;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.scorecards.ReviewAsked;

/** Tells whoever is to review a delivery, or to have the last word on it. */
@ApplicationScoped
class TellOfReviewAsked implements Handler<ReviewAsked> {
    @Inject
    private Asks asks;
    @Inject
    private Audience audience;

    protected TellOfReviewAsked() {}

    @Override
    public Class<ReviewAsked> message() {
        return ReviewAsked.class;
    }

    @Override
    public void handle(ReviewAsked told, Delivery delivery) {
        var task = asks.find(new AskId(told.task())).orElseThrow();
        audience.tell(List.of(new ColleagueId(told.reviewer())), task, Occasion
                .of(told.last() ? NoticeKind.APPEAL_WANTED : NoticeKind.SCORE_WANTED, delivery.id(), task.id()));
    }
}
