package org.cadre.approvals;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.HeldAsks;
import org.cadre.asks.HeldState;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** When nothing was said in time: reminds, or asks somebody else. */
@ApplicationScoped
class CallOn implements Handler<ApprovalDue> {
    @Inject
    private HeldAsks held;
    @Inject
    private Approvals approvals;
    @Inject
    private Approvers approvers;

    protected CallOn() {}

    @Override
    public Class<ApprovalDue> message() {
        return ApprovalDue.class;
    }

    @Override
    public void handle(ApprovalDue message, Delivery delivery) {
        approvals.find(message.approval())
                .filter(one -> one.state() == Approval.State.WAITING && one.due().equals(Optional.of(message.due())))
                .ifPresent(one -> held.toDecide(one.ask()).filter(ask -> ask.state() == HeldState.WAITING)
                        .ifPresent(ask -> approvers.callOn(ask, one)));
    }
}
