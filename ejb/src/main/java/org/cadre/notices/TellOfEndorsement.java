package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.endorsements.SkillEndorsed;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.people.SkillId;

/** Tells a colleague who endorsed them. */
@ApplicationScoped
class TellOfEndorsement implements Handler<SkillEndorsed> {
    @Inject
    private Announcer announcer;

    protected TellOfEndorsement() {}

    @Override
    public Class<SkillEndorsed> message() {
        return SkillEndorsed.class;
    }

    @Override
    public void handle(SkillEndorsed message, Delivery delivery) {
        announcer.tell(new ColleagueId(message.endorsed()),
                Occasion.of(NoticeKind.ENDORSED, delivery.id(), new SkillId(message.skill()))
                        .by(new ColleagueId(message.endorser())));
    }
}
