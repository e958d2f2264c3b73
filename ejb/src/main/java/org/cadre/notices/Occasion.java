package org.cadre.notices;

import java.util.UUID;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.invitations.InvitationId;
import org.cadre.people.ColleagueId;
import org.cadre.people.SkillId;
import org.jspecify.annotations.Nullable;

/**
 * What happened.
 *
 * @param cause the message that told of it; a recipient hears of one cause once
 * @param ask what it is about; or else a skill
 * @param actor who did it, where the recipient is to know
 */
record Occasion(NoticeKind kind, UUID cause, @Nullable AskId ask, @Nullable SkillId skill,
        @Nullable InvitationId invitation, @Nullable AnswerId answer, @Nullable ColleagueId actor) {
    static Occasion of(NoticeKind kind, UUID cause, AskId ask) {
        return new Occasion(kind, cause, ask, null, null, null, null);
    }

    static Occasion of(NoticeKind kind, UUID cause, SkillId skill) {
        return new Occasion(kind, cause, null, skill, null, null, null);
    }

    Occasion on(InvitationId what) {
        return new Occasion(kind, cause, ask, skill, what, answer, actor);
    }

    Occasion on(AnswerId what) {
        return new Occasion(kind, cause, ask, skill, invitation, what, actor);
    }

    Occasion by(ColleagueId who) {
        return new Occasion(kind, cause, ask, skill, invitation, answer, who);
    }
}
