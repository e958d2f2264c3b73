package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.approvals.ApprovalWanted;
import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Tells whoever is to decide on a held ask. */
@ApplicationScoped
class TellOfApproval implements Handler<ApprovalWanted> {
    @Inject
    private Announcer announcer;

    protected TellOfApproval() {}

    @Override
    public Class<ApprovalWanted> message() {
        return ApprovalWanted.class;
    }

    @Override
    public void handle(ApprovalWanted wanted, Delivery delivery) {
        announcer.tell(new ColleagueId(wanted.colleague()),
                Occasion.ofHeld(NoticeKind.APPROVAL_WANTED, delivery.id(), new AskId(wanted.ask())));
    }
}
