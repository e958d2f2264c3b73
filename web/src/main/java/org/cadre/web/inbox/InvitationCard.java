package org.cadre.web.inbox;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Person;

/**
 * One invitation, to be accepted by {@code POST /invitations/{id}/accept} or declined by
 * {@code POST /invitations/{id}/decline} ({@code reason}, {@code note}).
 *
 * @param gist the question's first words as plain text
 * @param classification PUBLIC, INTERNAL, CONFIDENTIAL or RESTRICTED
 * @param urgency LOW, NORMAL or HIGH
 * @param expires when the next wave follows
 * @param whyMe reasons in the reader's language, best first
 * @param state ISSUED, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, FULFILLED or LEFT
 * @param unread whether it was never opened
 */
public record InvitationCard(String id, String askId, String title, String gist, Person asker, String classification,
        String urgency, Instant issued, Instant expires, List<String> whyMe, String state, boolean unread) {
    public boolean open() {
        return state.equals("ISSUED");
    }
}
