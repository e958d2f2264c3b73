package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.duplicates.AskMerged;
import org.cadre.follows.Follows;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells those who had a part in a merged ask where it went, if they may see that. */
@ApplicationScoped
class TellOfMerge implements Handler<AskMerged> {
    @Inject
    private Asks asks;
    @Inject
    private Follows follows;
    @Inject
    private Invitations invitations;
    @Inject
    private Audience audience;

    protected TellOfMerge() {}

    @Override
    public Class<AskMerged> message() {
        return AskMerged.class;
    }

    @Override
    public void handle(AskMerged merged, Delivery delivery) {
        var ask = asks.find(new AskId(merged.ask())).orElseThrow();
        var target = asks.find(new AskId(merged.target())).orElseThrow();
        var concerned = follows.ofAsk(ask.id());
        concerned.addAll(invitations.inviteesOf(ask.id()));
        concerned.remove(target.asker());
        audience.tell(concerned, target, Occasion.of(NoticeKind.MERGED, delivery.id(), target.id()));
    }
}
