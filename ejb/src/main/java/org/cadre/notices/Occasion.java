package org.cadre.notices;

import java.util.UUID;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.authorisations.AuthorisationId;
import org.cadre.comments.Comment;
import org.cadre.glass.GlassId;
import org.cadre.invitations.InvitationId;
import org.cadre.people.ColleagueId;
import org.cadre.people.SkillId;
import org.cadre.people.WallId;
import org.cadre.recertification.RecertificationId;
import org.jspecify.annotations.Nullable;

/**
 * What happened.
 *
 * @param cause the message that told of it; a recipient hears of one cause once
 * @param ask what it is about; or else a skill
 * @param actor who did it, where there is one; is not told of it
 * @param anonymous whether the actor's name is nobody's business
 * @param glass where it tells the asker that others know
 * @param held what waits for approval, where it is about that
 * @param review of access, where it is about that
 * @param authorisation that ends, where it is about that
 * @param wall that the recipient owns, where it is about that
 * @param times how often it happened, where that is told
 */
record Occasion(NoticeKind kind, UUID cause, @Nullable AskId ask, @Nullable SkillId skill,
        @Nullable InvitationId invitation, @Nullable AnswerId answer, @Nullable ColleagueId actor, boolean anonymous,
        @Nullable GlassId glass, @Nullable AskId held, @Nullable RecertificationId review,
        @Nullable AuthorisationId authorisation, @Nullable WallId wall, @Nullable Integer times) {
    static Occasion of(NoticeKind kind, UUID cause, AskId ask) {
        return new Occasion(kind, cause, ask, null, null, null, null, false, null, null, null, null, null, null);
    }

    static Occasion of(NoticeKind kind, UUID cause, SkillId skill) {
        return new Occasion(kind, cause, null, skill, null, null, null, false, null, null, null, null, null, null);
    }

    static Occasion ofHeld(NoticeKind kind, UUID cause, AskId held) {
        return new Occasion(kind, cause, null, null, null, null, null, false, null, held, null, null, null, null);
    }

    static Occasion of(NoticeKind kind, UUID cause, RecertificationId review) {
        return new Occasion(kind, cause, null, null, null, null, null, false, null, null, review, null, null, null);
    }

    static Occasion of(NoticeKind kind, UUID cause, AuthorisationId authorisation) {
        return new Occasion(kind, cause, null, null, null, null, null, false, null, null, null, authorisation, null,
                null);
    }

    static Occasion of(NoticeKind kind, UUID cause, WallId wall) {
        return new Occasion(kind, cause, null, null, null, null, null, false, null, null, null, null, wall, null);
    }

    Occasion on(InvitationId what) {
        return new Occasion(kind, cause, ask, skill, what, answer, actor, anonymous, glass, held, review,
                authorisation, wall, times);
    }

    Occasion on(AnswerId what) {
        return new Occasion(kind, cause, ask, skill, invitation, what, actor, anonymous, glass, held, review,
                authorisation, wall, times);
    }

    Occasion on(GlassId what) {
        return new Occasion(kind, cause, ask, skill, invitation, answer, actor, anonymous, what, held, review,
                authorisation, wall, times);
    }

    Occasion by(ColleagueId who) {
        return by(who, false);
    }

    /** Whoever asked. */
    Occasion by(Ask asked) {
        return by(asked.asker(), asked.anonymous());
    }

    /** Whoever began the answer. */
    Occasion by(Answer given) {
        return by(given.author(), given.anonymous());
    }

    Occasion by(Comment written) {
        return by(written.author(), written.anonymous());
    }

    /** @param who missing where the writer is anonymous */
    Occasion byMaybe(@Nullable UUID who) {
        return who == null
                ? new Occasion(kind, cause, ask, skill, invitation, answer, null, true, glass, held, review,
                        authorisation, wall, times)
                : by(new ColleagueId(who));
    }

    private Occasion by(ColleagueId who, boolean hidden) {
        return new Occasion(kind, cause, ask, skill, invitation, answer, who, hidden, glass, held, review,
                authorisation, wall, times);
    }

    Occasion times(int often) {
        return new Occasion(kind, cause, ask, skill, invitation, answer, actor, anonymous, glass, held, review,
                authorisation, wall, often);
    }
}
