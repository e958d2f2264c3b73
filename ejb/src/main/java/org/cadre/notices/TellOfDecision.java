package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.approvals.ApprovalTurned;
import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Tells an asker what became of what was held. */
@ApplicationScoped
class TellOfDecision implements Handler<ApprovalTurned> {
    @Inject
    private Announcer announcer;

    protected TellOfDecision() {}

    @Override
    public Class<ApprovalTurned> message() {
        return ApprovalTurned.class;
    }

    @Override
    public void handle(ApprovalTurned turned, Delivery delivery) {
        announcer.tell(new ColleagueId(turned.asker()),
                Occasion.ofHeld(NoticeKind.APPROVAL_TURNED, delivery.id(), new AskId(turned.ask())));
    }
}
