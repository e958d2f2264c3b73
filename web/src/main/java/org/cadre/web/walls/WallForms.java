package org.cadre.web.walls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;

/** Reads what was sent, by a form or as JSON. */
final class WallForms {
    private WallForms() {}

    /** @throws BadInput naming `endsOn` */
    static Optional<LocalDate> end(String sent) {
        try {
            return sent.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(sent.strip()));
        } catch (DateTimeException _) {
            throw new BadInput("endsOn", sent, Message.of("bad.date"));
        }
    }

    /** @throws BadInput naming `wall` */
    static WallId wall(String sent) {
        try {
            String id = sent.strip();
            return new WallId(UUID.fromString(id.substring(id.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException _) {
            throw new BadInput("wall", sent, Message.of("bad.id"));
        }
    }

    /** @throws BadInput naming `who` */
    static ColleagueId person(String sent) {
        try {
            return new ColleagueId(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput("who", sent, Message.of("bad.colleague"));
        }
    }
}
