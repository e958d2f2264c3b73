package org.cadre.notices;

import java.time.Instant;
import java.util.Optional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.authorisations.AuthorisationId;
import org.cadre.glass.GlassId;
import org.cadre.governance.Message;
import org.cadre.invitations.InvitationId;
import org.cadre.people.WallId;
import org.cadre.recertification.RecertificationId;

/**
 * One notice as its recipient reads it.
 *
 * @param text the sentence, with the ask's title or the skill, and who did it
 * @param ask what it is about; else it is about the recipient's own page
 * @param held what waits for approval, where it is about that
 * @param review of access, where it is about that
 * @param authorisation that ends, where it is about that
 * @param wall that is the recipient's, where it is about that
 * @param read when it was marked as read
 */
public record InboxItem(NoticeId id, NoticeKind kind, Message text, Optional<AskId> ask,
        Optional<InvitationId> invitation, Optional<AnswerId> answer, Optional<GlassId> glass, Optional<AskId> held,
        Optional<RecertificationId> review, Optional<AuthorisationId> authorisation, Optional<WallId> wall, Instant at,
        Optional<Instant> read) {
    public boolean unread() {
        return read.isEmpty();
    }
}
