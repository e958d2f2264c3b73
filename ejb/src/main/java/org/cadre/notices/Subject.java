package org.cadre.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.asks.Ask;
import org.cadre.governance.Message;
import org.cadre.invitations.InvitationId;
import org.cadre.passes.Sealed;
import org.cadre.people.Colleague;

/**
 * All that the letter of one notice can be about, as it is now.
 *
 * @param actor the name of who did it, or empty
 * @param invitation where the notice is one
 * @param promised by when the answer is to come that the notice tells of
 */
record Subject(Notice notice, Colleague recipient, Ask ask, String actor, Optional<Invited> invitation,
        Optional<Instant> promised) {
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

    /** Whether mail is no place for any word of it: what is above INTERNAL or behind a wall. */
    boolean sealed() {
        return Sealed.is(ask);
    }
}
