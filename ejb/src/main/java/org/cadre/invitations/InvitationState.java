package org.cadre.invitations;

import java.util.EnumSet;
import java.util.Set;

/** Where an invitation stands; the last six are ends. */
public enum InvitationState {
    ISSUED, ACCEPTED,
    /** By the invitee, with a {@link DeclineReason}; also after accepting. */
    DECLINED,
    /** Nobody replied in time. */
    EXPIRED,
    /** The ask was settled or given up. */
    WITHDRAWN,
    /** The invitee answered. */
    FULFILLED,
    /** The invitee has left the company. */
    LEFT,
    /** By the invitee, to a colleague, who has an invitation of their own; also after accepting. */
    HANDED_OVER;

    /** Those in which the invitee still has something to do. */
    public static final Set<InvitationState> OPEN = Set.copyOf(EnumSet.of(ISSUED, ACCEPTED));
    /** Those in which an earlier yes counts no more. */
    public static final Set<InvitationState> GIVEN_UP = Set.copyOf(EnumSet.of(DECLINED, LEFT, HANDED_OVER));

    public boolean open() {
        return OPEN.contains(this);
    }
}
