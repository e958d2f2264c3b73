package org.cadre.invitations;

import java.util.List;
import java.util.Optional;

import org.cadre.asks.Cursor;

/**
 * A part of an inbox, newest first.
 *
 * @param next where the following part begins, empty at the end
 */
public record InboxPage(List<InboxEntry> entries, Optional<Cursor> next) {
    public InboxPage {
        entries = List.copyOf(entries);
    }

    public static InboxPage of(List<InboxEntry> found, int limit) {
        if (found.size() <= limit)
            return new InboxPage(found, Optional.empty());
        var shown = found.subList(0, limit);
        var last = shown.getLast().invitation();
        return new InboxPage(shown, Optional.of(new Cursor(last.issuedAt(), last.id().value())));
    }
}
