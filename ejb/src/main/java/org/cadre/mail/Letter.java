package org.cadre.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail to one person.
 *
 * @param id the same whenever the same letter is sent again; its Message-ID is made from it
 * @param thread the same for all letters that belong together; no letter has it as its id
 * @param address where it goes
 * @param name whom it is for
 * @param language that of its words
 * @param at when it was written
 * @param unsubscribe takes the one-click request of RFC 8058
 * @param replyTo the address that replies go to, where it is not the sender's
 * @param calendar what its reader's calendar program is told
 * @param attached a file that goes with it
 */
public record Letter(UUID id, UUID thread, String address, String name, Locale language, String subject,
        List<Block> blocks, Instant at, Optional<URI> unsubscribe, Optional<String> replyTo,
        Optional<CalendarPart> calendar, Optional<Attached> attached) {
    public Letter {
        blocks = List.copyOf(blocks);
    }

    /** One with no file. */
    public Letter(UUID id, UUID thread, String address, String name, Locale language, String subject,
            List<Block> blocks, Instant at, Optional<URI> unsubscribe, Optional<String> replyTo,
            Optional<CalendarPart> calendar) {
        this(id, thread, address, name, language, subject, blocks, at, unsubscribe, replyTo, calendar,
                Optional.empty());
    }

    /** One that nobody can reply to or unsubscribe from. */
    public Letter(UUID id, UUID thread, String address, String name, Locale language, String subject,
            List<Block> blocks, Instant at) {
        this(id, thread, address, name, language, subject, blocks, at, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** The same with a file. */
    public Letter with(Attached file) {
        return new Letter(id, thread, address, name, language, subject, blocks, at, unsubscribe, replyTo, calendar,
                Optional.of(file));
    }
}
