package org.cadre.web.inspection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.inspection.Search;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;

/** Reads what is looked for; an empty text is left out. */
@ApplicationScoped
class Searches {
    @Inject
    private Colleagues colleagues;

    protected Searches() {}

    /** @param until the last day that counts, as `from` is the first, in that zone */
    Search of(String person, String ask, String kind, String from, String until, ZoneId zone) {
        return new Search(given(person).map(sent -> colleagues.meant(sent).map(Colleague::id).orElseThrow(
                () -> new BadInput("person", sent, Message.of("bad.colleague")))), given(ask).map(Searches::ask),
                given(kind), given(from).map(day -> day("from", day).atStartOfDay(zone).toInstant()),
                given(until).map(day -> day("until", day).plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Optional<String> given(String sent) {
        return Optional.of(sent.strip()).filter(text -> !text.isEmpty());
    }

    private static AskId ask(String sent) {
        try {
            return new AskId(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput("ask", sent, Message.of("bad.id"));
        }
    }

    private static LocalDate day(String field, String sent) {
        try {
            var day = LocalDate.parse(sent);
            if (day.getYear() < 1970 || day.getYear() > 9998)
                throw new DateTimeParseException("year", sent, 0);
            return day;
        } catch (DateTimeParseException _) {
            throw new BadInput(field, sent, Message.of("bad.date"));
        }
    }
}
