package org.cadre.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.directory.ColleagueLeft;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Takes whoever has left out of all pools, unless they are back. */
@ApplicationScoped
public class LeaveDuty implements Handler<ColleagueLeft> {
    @Inject
    private Pools pools;
    @Inject
    private Colleagues colleagues;

    protected LeaveDuty() {}

    @Override
    public Class<ColleagueLeft> message() {
        return ColleagueLeft.class;
    }

    @Override
    public void handle(ColleagueLeft message, Delivery delivery) {
        var leaver = new ColleagueId(message.colleague());
        if (colleagues.find(leaver).filter(Colleague::active).isPresent())
            return;
        pools.dropOut(leaver);
        pools.ownedBy(leaver).forEach(Pool::orphan);
    }
}
