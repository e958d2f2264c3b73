package org.cadre.web.rulebooks;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.jspecify.annotations.Nullable;

/** Values as they were sent. */
final class Sent {
    private Sent() {}

    static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /** @return empty where nothing was sent */
    static Optional<Instant> time(String field, @Nullable String sent) {
        try {
            return Optional.ofNullable(sent).map(Instant::parse);
        } catch (DateTimeException _) {
            throw new BadInput(field, orEmpty(sent), Message.of("bad.since"));
        }
    }
}
