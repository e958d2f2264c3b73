package org.cadre.web.approvals;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Reads a day that was sent, by a form or as JSON. */
final class Days {
    private Days() {}

    /** Any day where nobody is named. @throws BadInput naming `until` */
    static LocalDate until(String who, String sent) {
        if (who.isBlank())
            return LocalDate.MAX;
        try {
            return LocalDate.parse(sent.strip());
        } catch (DateTimeException _) {
            throw new BadInput("until", sent, Message.of("bad.date"));
        }
    }
}
