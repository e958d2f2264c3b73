package org.cadre.web.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.people.Reader;
import org.cadre.retention.Period;
import org.cadre.retention.RecordKind;
import org.cadre.retention.RetentionDesk;

/** Reads how long something is to be kept, by a form or as JSON, and has it kept so. */
@ApplicationScoped
class RetentionWishes {
    @Inject
    private RetentionDesk desk;
    @Inject
    private Clock clock;

    protected RetentionWishes() {}

    /**
     * @param level empty where the kind has one period for all
     * @param authors what becomes of it when whoever wrote it is erased; it stays where empty
     * @param from the first day, for the reader; at once where empty
     * @throws BadInput naming `kind`, `level`, `days`, `authors`, `from` or `reason`
     */
    void set(Reader reader, String kind, String level, String days, String authors, String from, String reason) {
        desk.set(reader, one(RecordKind.values(), "kind", kind),
                level.isEmpty() ? Optional.empty() : Optional.of(one(Classification.values(), "level", level)),
                number(days),
                authors.isEmpty() ? Period.Authors.KEEP : one(Period.Authors.values(), "authors", authors), reason,
                from(from, reader.zone()));
    }

    private static <E extends Enum<E>> E one(E[] all, String field, String sent) {
        return Arrays.stream(all).filter(one -> one.name().equals(sent)).findFirst().orElseThrow(
                () -> new BadInput(field, sent, Message.of("bad.choice", Arrays.toString(all))));
    }

    private static int number(String sent) {
        try {
            return Integer.parseInt(sent.strip());
        } catch (NumberFormatException _) {
            throw new BadInput("days", sent, Message.of("bad.range", 1, RetentionDesk.LONGEST_DAYS));
        }
    }

    private Instant from(String sent, ZoneId zone) {
        try {
            return sent.isBlank()
                    ? clock.instant().plusSeconds(1)
                    : LocalDate.parse(sent.strip()).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException _) {
            throw new BadInput("from", sent, Message.of("bad.date"));
        }
    }
}
