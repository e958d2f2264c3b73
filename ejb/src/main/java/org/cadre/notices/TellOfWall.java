package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;
import org.cadre.walls.WallOwned;

/** Tells whose a wall is from now on. */
@ApplicationScoped
class TellOfWall implements Handler<WallOwned> {
    @Inject
    private Announcer announcer;

    protected TellOfWall() {}

    @Override
    public Class<WallOwned> message() {
        return WallOwned.class;
    }

    @Override
    public void handle(WallOwned owned, Delivery delivery) {
        announcer.tell(new ColleagueId(owned.owner()), Occasion
                .of(NoticeKind.WALL_OWNED, delivery.id(), new WallId(owned.wall())).by(new ColleagueId(owned.by())));
    }
}
