package org.cadre.invitations;

import java.time.Instant;
import java.util.Locale;

import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.Message;

/** The invitation is there, but it has ended, so that its invitee cannot reply any more. */
public class InvitationOver extends NotAllowedNow {
    private static final long serialVersionUID = 1;
    private final String sentence;

    /** @param at when it ended */
    public InvitationOver(InvitationId id, InvitationState state, Instant at) {
        super(Message.of("invitation.over." + state, at));
        sentence = "invitation " + id + " is " + state.name().toLowerCase(Locale.ROOT) + " since " + at;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
