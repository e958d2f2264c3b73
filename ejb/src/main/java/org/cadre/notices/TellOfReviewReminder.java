package org.cadre.notices;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.scorecards.ReviewReminded;

/** Reminds whoever was asked to review a delivery. */
@ApplicationScoped
class TellOfReviewReminder implements Handler<ReviewReminded> {
    @Inject
    private Asks asks;
    @Inject
    private Audience audience;

    protected TellOfReviewReminder() {}

    @Override
    public Class<ReviewReminded> message() {
        return ReviewReminded.class;
    }

    @Override
    public void handle(ReviewReminded told, Delivery delivery) {
        var task = asks.find(new AskId(told.task())).orElseThrow();
        audience.tell(List.of(new ColleagueId(told.reviewer())), task,
                Occasion.of(NoticeKind.SCORE_REMINDER, delivery.id(), task.id()));
    }
}
