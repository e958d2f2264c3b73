package org.cadre.endorsements;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.screening.Screening;

/** Where skills of colleagues are endorsed. */
@ApplicationScoped
@Transactional
public class EndorsementDesk {
    /** Longest reason, in characters. */
    public static final int LONGEST = 280;
    @Inject
    private Endorsements endorsements;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Screening screening;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected EndorsementDesk() {}

    /** Who endorses which of a colleague's skills, as far as the reader may see those. */
    public List<Endorsement> of(Reader reader, ColleagueId endorsed) {
        return endorsements.of(reader, endorsed);
    }

    /**
     * Once for each colleague and skill; again replaces the reason.
     *
     * @param reason why, or blank
     * @throws EndorsementNotFound where the colleague does not claim the skill, for this reader
     * @throws BadInput naming `colleague` where it is the reader, `reason` where it is too long
     */
    public void endorse(Reader me, ColleagueId endorsed, SkillId skill, String reason) {
        if (endorsed.equals(me.id()))
            throw new BadInput("colleague", endorsed.toString(), Message.of("bad.own-skill"));
        String said = reason.strip();
        if (said.length() > LONGEST)
            throw new BadInput("reason", said, Message.of("bad.too-long", LONGEST));
        if (!endorsements.claimed(me, endorsed, skill))
            throw new EndorsementNotFound();
        String kept = screening.passed(me.id(), "reason", said);
        boolean first = endorsements.endorse(me.id(), endorsed, skill, Optional.of(kept).filter(one -> !one.isEmpty()),
                clock.instant());
        if (first)
            outbox.append(endorsed.value(), new SkillEndorsed(endorsed.value(), skill.value(), me.id().value()));
        bothChanged(me, endorsed);
    }

    /** @throws EndorsementNotFound where the reader has not endorsed it */
    public void withdraw(Reader me, ColleagueId endorsed, SkillId skill) {
        if (!endorsements.withdraw(me.id(), endorsed, skill))
            throw new EndorsementNotFound();
        bothChanged(me, endorsed);
    }

    /** What the two say of each other counts or ceases to count for both. */
    private void bothChanged(Reader me, ColleagueId endorsed) {
        colleagues.changed(List.of(me.id(), endorsed));
    }
}
