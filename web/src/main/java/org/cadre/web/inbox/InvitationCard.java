package org.cadre.web.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Person;

/**
 * One invitation, to be accepted by {@code POST /invitations/{id}/accept} or declined by
 * {@code POST /invitations/{id}/decline} ({@code reason}, {@code note}) or
 * handed over by {@code POST /invitations/{id}/hand-over} ({@code to} or {@code chosen}, {@code context}).
 *
 * @param gist the question's first words as plain text
 * @param classification PUBLIC, INTERNAL, CONFIDENTIAL or RESTRICTED
 * @param urgency LOW, NORMAL or HIGH
 * @param expires when the next wave follows
 * @param whyMe reasons in the reader's language, best first
 * @param state ISSUED, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, FULFILLED, LEFT or HANDED_OVER
 * @param unread whether it was never opened
 * @param taken whether somebody else has said yes and is in time
 * @param handed who handed it over to the invitee, where somebody did
 */
public record InvitationCard(String id, String askId, String title, String gist, Person asker, String classification,
        String urgency, Instant issued, Instant expires, List<String> whyMe, String state, boolean unread,
        Promise promise,
        boolean taken, Optional<Handed> handed) {
    /**
     * The answer that a yes promises.
     *
     * @param window how long it may take, for whoever has not said yes yet
     * @param by until when it is promised; none where it is not or is no longer waited for
     * @param late whether that time is over, so that others are asked
     */
    public record Promise(Duration window, Optional<Instant> by, boolean late) {}

    /** @param note what that colleague wrote, as plain text */
    public record Handed(Person by, String note) {}

    public boolean open() {
        return state.equals("ISSUED");
    }
}
