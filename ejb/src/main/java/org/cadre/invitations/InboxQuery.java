package org.cadre.invitations;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * What a colleague wants to see of the own inbox.
 *
 * @param states empty for all of them
 * @param after where the part before ended
 * @param limit most entries wanted, 1 to 100
 */
public record InboxQuery(Set<InvitationState> states, Optional<Cursor> after, int limit) {
    public static final int MOST = 100;

    /** @throws BadInput where the limit is outside of its range */
    public InboxQuery {
        if (limit < 1 || limit > MOST)
            throw new BadInput("limit", Integer.toString(limit), Message.of("input.limit", MOST));
        states = Set.copyOf(states.isEmpty() ? EnumSet.allOf(InvitationState.class) : states);
    }

    public static InboxQuery first(Set<InvitationState> states, int limit) {
        return new InboxQuery(states, Optional.empty(), limit);
    }
}
