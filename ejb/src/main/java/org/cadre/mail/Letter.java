package org.cadre.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
 */
public record Letter(UUID id, UUID thread, String address, String name, Locale language, String subject,
        List<Block> blocks, Instant at) {
    public Letter {
        blocks = List.copyOf(blocks);
    }
}
