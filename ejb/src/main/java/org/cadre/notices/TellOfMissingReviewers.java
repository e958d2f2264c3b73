package org.cadre.notices;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.accounts.RoleHolders;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Role;
import org.cadre.scorecards.ReviewersMissing;
import org.cadre.tasks.Tasks;

/** Tells the requester, and those of governance who may see the task, that too few can review a delivery. */
@ApplicationScoped
class TellOfMissingReviewers implements Handler<ReviewersMissing> {
    @Inject
    private Asks asks;
    @Inject
    private Tasks tasks;
    @Inject
    private RoleHolders holders;
    @Inject
    private Audience audience;

    protected TellOfMissingReviewers() {}

    @Override
    public Class<ReviewersMissing> message() {
        return ReviewersMissing.class;
    }

    @Override
    public void handle(ReviewersMissing told, Delivery delivery) {
        var task = asks.find(new AskId(told.task())).orElseThrow();
        var author = tasks.authorOf(new AnswerId(told.delivery()));
        var all = new ArrayList<>(holders.of(Role.GOVERNANCE));
        author.ifPresent(all::remove);
        all.add(task.asker());
        audience.tell(all, task, Occasion.of(NoticeKind.REVIEWERS_MISSING, delivery.id(), task.id()));
    }
}
