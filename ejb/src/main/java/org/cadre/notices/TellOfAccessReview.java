package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.recertification.AccessReviewDue;
import org.cadre.recertification.RecertificationId;

/** Tells whoever is to review access. */
@ApplicationScoped
class TellOfAccessReview implements Handler<AccessReviewDue> {
    @Inject
    private Announcer announcer;

    protected TellOfAccessReview() {}

    @Override
    public Class<AccessReviewDue> message() {
        return AccessReviewDue.class;
    }

    @Override
    public void handle(AccessReviewDue due, Delivery delivery) {
        announcer.tell(new ColleagueId(due.recipient()), Occasion.of(switch (due.stage()) {
            case WANTED -> NoticeKind.ACCESS_REVIEW;
            case REMINDED -> NoticeKind.ACCESS_REVIEW_REMINDER;
            case OVERDUE -> NoticeKind.ACCESS_REVIEW_OVERDUE;
        }, delivery.id(), new RecertificationId(due.campaign())));
    }
}
