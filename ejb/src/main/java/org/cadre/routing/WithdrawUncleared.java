package org.cadre.routing;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.plans.Plans;
import org.cadre.revisions.AskReclassified;
import org.cadre.waves.Admission;
import org.cadre.waves.Router;

/**
 * Rules again on who is invited to an ask that became more or less secret, withdraws what is refused now, and looks
 * again for whom it can be given to.
 */
@ApplicationScoped
class WithdrawUncleared implements Handler<AskReclassified> {
    @Inject
    private Asks asks;
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Admission admission;
    @Inject
    private Router router;
    @Inject
    private Clock clock;

    protected WithdrawUncleared() {}

    @Override
    public Class<AskReclassified> message() {
        return AskReclassified.class;
    }

    @Override
    public void handle(AskReclassified message, Delivery delivery) {
        var id = new AskId(message.ask());
        var now = clock.instant();
        if (plans.lock(id, now).isEmpty())
            return;
        var ask = asks.find(id).orElseThrow();
        var open = invitations.of(id).stream().filter(invitation -> invitation.state().open()).toList();
        var verdicts = admission.rule(ask, open.stream().map(Invitation::invitee).toList());
        for (var invitation : open) {
            var verdict = verdicts.get(invitation.invitee());
            if (verdict == null || verdict.refusal().isPresent())
                router.withdraw(invitation, now);
        }
        plans.changed(id);
        router.replan(id);
    }
}
