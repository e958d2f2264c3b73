package org.cadre.web.authorisations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

import org.cadre.authorisations.NewAuthorisation;
import org.cadre.authorisations.Regime;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Reads what was sent, by a form or as JSON. */
final class Wishes {
    private Wishes() {}

    /** @throws BadInput naming `person`, `regime`, `scope`, `validUntil` */
    static NewAuthorisation of(String person, String regime, String scope, String validUntil) {
        return new NewAuthorisation(person, regime(regime), scope, day(validUntil));
    }

    private static Regime regime(String sent) {
        return Arrays.stream(Regime.values()).filter(one -> one.name().equals(sent)).findFirst()
                .orElseThrow(
                        () -> new BadInput("regime", sent, Message.of("bad.choice", Arrays.asList(Regime.values()))));
    }

    private static LocalDate day(String sent) {
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeException _) {
            throw new BadInput("validUntil", sent, Message.of("bad.date"));
        }
    }
}
