package org.cadre.routing;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;
import org.cadre.walls.WallLeft;
import org.cadre.waves.InviteeLeft;

/** Looks for what somebody was invited to behind a wall that they are not in any more; each gets a message of its own. */
@ApplicationScoped
class ReleaseWalledOff implements Handler<WallLeft> {
    @Inject
    private Invitations invitations;
    @Inject
    private Asks asks;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected ReleaseWalledOff() {}

    @Override
    public Class<WallLeft> message() {
        return WallLeft.class;
    }

    @Override
    public void handle(WallLeft message, Delivery delivery) {
        var wall = new WallId(message.wall());
        outbox.append(invitations.openOf(new ColleagueId(message.person())).stream()
                .filter(one -> asks.find(one.ask()).flatMap(Ask::wall).filter(wall::equals).isPresent())
                .map(Invitation::id)
                .map(id -> new Outbox.Letter(id.value(), new InviteeLeft(id.value()), clock.instant()))
                .toList());
    }
}
