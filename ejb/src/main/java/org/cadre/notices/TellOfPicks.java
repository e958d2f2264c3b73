package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.people.SkillId;
import org.cadre.picks.PeoplePicked;

/** Tells a reader that there are colleagues near their interests. */
@ApplicationScoped
class TellOfPicks implements Handler<PeoplePicked> {
    @Inject
    private Announcer announcer;

    protected TellOfPicks() {}

    @Override
    public Class<PeoplePicked> message() {
        return PeoplePicked.class;
    }

    @Override
    public void handle(PeoplePicked message, Delivery delivery) {
        announcer.tell(new ColleagueId(message.reader()),
                Occasion.of(NoticeKind.PEOPLE_PICKED, delivery.id(), new SkillId(message.skill())));
    }
}
