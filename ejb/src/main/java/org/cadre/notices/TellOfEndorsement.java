package org.cadre.notices;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.endorsements.SkillEndorsed;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.people.SkillId;

/** Tells a colleague who endorsed them; not again soon where one withdraws and endorses anew. */
@ApplicationScoped
class TellOfEndorsement implements Handler<SkillEndorsed> {
    private static final Duration SOON = Duration.ofDays(30);

    @Inject
    private Notices notices;
    @Inject
    private Announcer announcer;
    @Inject
    private Clock clock;

    protected TellOfEndorsement() {}

    @Override
    public Class<SkillEndorsed> message() {
        return SkillEndorsed.class;
    }

    @Override
    public void handle(SkillEndorsed message, Delivery delivery) {
        var skill = new SkillId(message.skill());
        var endorsed = new ColleagueId(message.endorsed());
        var by = new ColleagueId(message.endorser());
        if (!notices.endorsed(endorsed, skill, by, clock.instant().minus(SOON)))
            announcer.tell(endorsed, Occasion.of(NoticeKind.ENDORSED, delivery.id(), skill).by(by));
    }
}
