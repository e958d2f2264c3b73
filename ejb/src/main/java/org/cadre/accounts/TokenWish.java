package org.cadre.accounts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.scopes.Scope;

/**
 * A token that somebody wants.
 *
 * @param label what it is for, at most 100 characters
 * @param scopes what it may do, at least one thing
 * @param lifetime one day to one year
 */
public record TokenWish(String label, Set<Scope> scopes, Duration lifetime) {
    public static final int LONGEST_LABEL = 100;
    public static final int LONGEST_DAYS = 366;

    /** @throws BadInput with all that is wrong */
    public TokenWish {
        scopes = Set.copyOf(scopes);
        var faults = new ArrayList<Fault>();
        if (label.length() > LONGEST_LABEL)
            faults.add(new Fault("label", label, Message.of("bad.too-long", LONGEST_LABEL)));
        if (scopes.isEmpty())
            faults.add(new Fault("scopes", "", Message.of("bad.missing")));
        if (lifetime.toDays() < 1 || lifetime.toDays() > LONGEST_DAYS)
            faults.add(new Fault("days", Long.toString(lifetime.toDays()), Message.of("bad.range", 1, LONGEST_DAYS)));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }
}
