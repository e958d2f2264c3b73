package org.cadre.notices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.Ask;
import org.cadre.glass.Told;
import org.cadre.governance.Message;
import org.cadre.invitations.InvitationId;
import org.cadre.passes.Sealed;
import org.cadre.people.Colleague;
import org.cadre.skills.Skill;

/**
 * All that the letter of one notice can be about, as it is now.
 *
 * @param ask missing where it is about a skill
 * @param actor the name of who did it, or empty
 * @param invitation where the notice is one
 * @param promised by when the answer is to come that the notice tells of, or was to come
 * @param glass where it tells the asker that others know
 * @param access where it is about that
 */
record Subject(Notice notice, Colleague recipient, Optional<Ask> ask, Optional<Skill> skill, String actor,
        Optional<Invited> invitation, Optional<Instant> promised, Optional<Told> glass,
        Optional<Access> access) {
    /**
     * @param why the reasons, best first
     * @param handed who gave it to the recipient, where somebody did
     * @param reply missing where the reply needs a sign-in
     */
    record Invited(InvitationId id, Instant until, List<Message> why, Optional<Handed> handed,
            Optional<Reply> reply) {
        /** @param by the name of who gave it, with what words */
        record Handed(String by, String note) {}

        /** The passes to reply with from the mail itself. */
        record Reply(String accept, String decline) {}
    }

    /** A review, or an authorisation. @param until an instant or a day */
    record Access(String name, Object until) {}

    /** It in one sentence. */
    Message line() {
        return glass.map(told -> told.line(title()))
                .orElseGet(() -> Message.of("notice." + notice.kind(), title(), actor, until()));
    }

    /** Whether mail is no place for any word of it: what is above INTERNAL or behind a wall, or the wall itself. */
    boolean sealed() {
        return notice.kind() == NoticeKind.WALL_OWNED || ask.filter(Sealed::is).isPresent();
    }

    /** What its words name: the ask's title or the skill. */
    String title() {
        return ask.map(Ask::title).or(() -> skill.map(Skill::label)).or(() -> access.map(Access::name)).orElse("");
    }

    /** When it is over, or how often it happened; an empty text where neither is told. */
    Object until() {
        if (notice.times().isPresent())
            return notice.times().get();
        return access.map(Access::until).orElse("");
    }

    Locale language() {
        return ask.map(Ask::language).or(() -> skill.map(Skill::language)).orElse(recipient.language());
    }

    /** What its mail belongs to: the ask, else nothing but itself. */
    UUID thread() {
        return ask.map(one -> one.id().value()).orElse(notice.id().value());
    }
}
