package org.cadre.invitations;

import java.util.EnumSet;
import java.util.Set;

/** Where an invitation stands; the last four are ends. */
public enum InvitationState {
    ISSUED, ACCEPTED,
    /** By the invitee, with a {@link DeclineReason}; also after accepting. */
    DECLINED,
    /** Nobody replied in time. */
    EXPIRED,
    /** The ask was settled or given up. */
    WITHDRAWN,
    /** The invitee answered. */
    FULFILLED;

    /** Those in which the invitee still has something to do. */
    public static final Set<InvitationState> OPEN = Set.copyOf(EnumSet.of(ISSUED, ACCEPTED));

    public boolean open() {
        return OPEN.contains(this);
    }
}
