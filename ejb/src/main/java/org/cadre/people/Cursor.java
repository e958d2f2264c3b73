package org.cadre.people;

import java.util.Optional;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * Where a caller wants to read on in a list, and how much.
 *
 * @param after id of the last item of the page before
 * @param limit 1 to 100
 */
public record Cursor(Optional<UUID> after, int limit) {
    private static final int MOST = 100;

    public Cursor {
        if (limit < 1 || limit > MOST)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, MOST));
    }

    /** @throws BadInput where the text is no cursor of ours; empty text is the beginning */
    public static Cursor of(String text, int limit) {
        try {
            return new Cursor(text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text.strip())), limit);
        } catch (IllegalArgumentException _) {
            throw new BadInput("cursor", text, Message.of("bad.cursor"));
        }
    }
}
