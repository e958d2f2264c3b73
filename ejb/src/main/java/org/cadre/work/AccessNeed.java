package org.cadre.work;

import java.time.LocalDate;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * An access that whoever does a task is to be given.
 *
 * @param to a system, repository or room, 1 to 200 characters
 * @param until the last day of it, where it ends by itself
 */
public record AccessNeed(String to, Optional<LocalDate> until) {
    static final int LONGEST = 200;

    /** @throws BadInput naming `access` */
    public AccessNeed {
        to = to.strip();
        if (to.isEmpty())
            throw new BadInput("access", to, Message.of("bad.missing"));
        if (to.length() > LONGEST)
            throw new BadInput("access", to, Message.of("bad.too-long", LONGEST));
    }
}
