package org.cadre.routing;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.capacity.Standings;
import org.cadre.directory.ColleagueLeft;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.waves.InviteeLeft;

/**
 * Looks for what somebody who has left was invited to. Each invitation gets a message of its own, since one transaction that
 * held the locks of several plans could meet another one that holds them in another order.
 */
@ApplicationScoped
class ReleaseLeaver implements Handler<ColleagueLeft> {
    @Inject
    private Standings standings;
    @Inject
    private Invitations invitations;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected ReleaseLeaver() {}

    @Override
    public Class<ColleagueLeft> message() {
        return ColleagueLeft.class;
    }

    @Override
    public void handle(ColleagueLeft message, Delivery delivery) {
        var now = clock.instant();
        var leaver = new ColleagueId(message.colleague());
        standings.lock(List.of(leaver), now); // whoever weighed them before they left has invited them by now
        outbox.append(invitations.openOf(leaver).stream().map(Invitation::id)
                .map(id -> new Outbox.Letter(id.value(), new InviteeLeft(id.value()), now)).toList());
    }
}
