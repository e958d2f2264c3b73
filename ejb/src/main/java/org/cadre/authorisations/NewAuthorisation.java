package org.cadre.authorisations;

import java.time.LocalDate;
import java.util.ArrayList;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/**
 * What was verified of somebody.
 *
 * @param person a colleague's id, name or mail
 * @param scope what exactly it allows, such as a licence's number and its items; 3 to 500 characters
 * @param validUntil the last day
 */
public record NewAuthorisation(String person, Regime regime, String scope, LocalDate validUntil) {
    public static final int SHORTEST_SCOPE = 3;
    public static final int LONGEST_SCOPE = 500;

    /** @throws BadInput naming every field that cannot be taken */
    public NewAuthorisation {
        person = person.strip();
        scope = scope.strip();
        var faults = new ArrayList<Fault>();
        if (person.isEmpty())
            faults.add(new Fault("person", person, Message.of("bad.missing")));
        if (scope.length() < SHORTEST_SCOPE)
            faults.add(new Fault("scope", scope, Message.of("bad.too-short", SHORTEST_SCOPE)));
        if (scope.length() > LONGEST_SCOPE)
            faults.add(new Fault("scope", scope, Message.of("bad.too-long", LONGEST_SCOPE)));
        if (scope.indexOf('\0') >= 0)
            faults.add(new Fault("scope", "\\0", Message.of("bad.control-character")));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }
}
