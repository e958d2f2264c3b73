package org.cadre.invitations;

import java.util.ArrayList;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/**
 * An invitee's wish that a colleague helps instead.
 *
 * @param to id, mail address, or the whole name where only one colleague has it
 * @param note what the colleague is to know, at most 1,000 characters
 */
public record HandOver(String to, String note) {
    public static final int LONGEST_NOTE = 1000;

    /** @throws BadInput where either is missing, or the note is longer */
    public HandOver {
        to = to.strip();
        note = note.strip();
        var faults = new ArrayList<Fault>();
        if (to.isEmpty())
            faults.add(new Fault("to", to, Message.of("bad.missing")));
        if (note.isEmpty())
            faults.add(new Fault("note", note, Message.of("bad.missing")));
        if (note.length() > LONGEST_NOTE)
            faults.add(new Fault("note", note, Message.of("bad.too-long", LONGEST_NOTE)));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }
}
