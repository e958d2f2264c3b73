package org.cadre.approvals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskHeld;
import org.cadre.asks.AskId;
import org.cadre.asks.HeldAsks;
import org.cadre.asks.HeldState;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Asks whoever is to approve what was just held. */
@ApplicationScoped
class BeginApprovals implements Handler<AskHeld> {
    @Inject
    private HeldAsks held;
    @Inject
    private Approvals approvals;
    @Inject
    private Approvers approvers;

    protected BeginApprovals() {}

    @Override
    public Class<AskHeld> message() {
        return AskHeld.class;
    }

    @Override
    public void handle(AskHeld message, Delivery delivery) {
        held.toDecide(new AskId(message.ask())).filter(one -> one.state() == HeldState.WAITING)
                .filter(one -> approvals.waiting(one.id()).stream().allMatch(waiting -> waiting.due().isEmpty()))
                .ifPresent(approvers::begin);
    }
}
