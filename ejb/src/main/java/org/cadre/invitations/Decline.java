package org.cadre.invitations;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * A refusal by the invitee.
 *
 * @param note in the invitee's own words, at most 1,000 characters, may be empty
 */
public record Decline(DeclineReason reason, String note) {
    public static final int LONGEST_NOTE = 1000;

    /** @throws BadInput where the note is longer */
    public Decline {
        note = note.strip();
        if (note.length() > LONGEST_NOTE)
            throw new BadInput("note", note, Message.of("decline.note-too-long", LONGEST_NOTE));
    }

    public static Decline because(DeclineReason reason) {
        return new Decline(reason, "");
    }
}
