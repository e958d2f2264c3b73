package org.cadre.mandates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.people.Role;

/**
 * All the roles that somebody is to have.
 *
 * @param reason why, at most 500 characters; may be empty where none is added
 * @param exceptionUntil the last day of roles that conflict with others of theirs; empty where none may
 */
public record RoleWish(Set<Role> roles, String reason, Optional<LocalDate> exceptionUntil) {
    public static final int LONGEST_REASON = 500;

    /** @throws BadInput naming `reason` */
    public RoleWish {
        roles = Set.copyOf(roles);
        reason = reason.strip();
        var faults = new ArrayList<Fault>();
        if (reason.length() > LONGEST_REASON)
            faults.add(new Fault("reason", reason, Message.of("bad.too-long", LONGEST_REASON)));
        if (reason.indexOf('\0') >= 0)
            faults.add(new Fault("reason", "\\0", Message.of("bad.control-character")));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }
}
