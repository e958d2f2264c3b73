package org.cadre.routing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** The place after one invitation in an inbox. */
public record InboxCursor(Instant issuedAt, UUID last) {
    /** @throws BadInput where the text is none of {@link #toString} */
    public static InboxCursor parse(String text) {
        int bar = text.indexOf('_');
        try {
            return new InboxCursor(Instant.parse(text.substring(0, Math.max(0, bar))),
                    UUID.fromString(text.substring(bar + 1)));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            throw new BadInput("cursor", text, Message.of("input.cursor"));
        }
    }

    @Override
    public String toString() {
        return issuedAt + "_" + last;
    }
}
