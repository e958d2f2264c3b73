package org.cadre.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.cadre.governance.Message;

/**
 * One import as it stands now.
 *
 * @param kind what is imported: `history`, `colleagues`, `skills`
 * @param source what it comes from: the file's name
 * @param startedBy the colleague who started it; empty where the server did at its start
 * @param total how many rows there are (or bytes, as the kind says), where that is known
 * @param done how much of the total is through, rejected rows among it
 * @param rejected rows that were not taken
 * @param message why it failed, or what there is to say of its result
 */
public record ImportJob(ImportId id, String kind, String source, Optional<UUID> startedBy, ImportState state,
        OptionalLong total,
        long done, long rejected, Instant startedAt, Optional<Instant> endedAt, Optional<Message> message) {
    public boolean running() {
        return state == ImportState.RUNNING;
    }

    /** 0 to 100; empty where the total is not known. */
    public OptionalLong percent() {
        if (total.isEmpty())
            return OptionalLong.empty();
        long whole = Math.max(1, total.getAsLong());
        return OptionalLong.of(state == ImportState.DONE ? 100 : Math.min(100, done * 100 / whole));
    }
}
