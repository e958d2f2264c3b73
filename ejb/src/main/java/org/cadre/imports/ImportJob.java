package org.cadre.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.cadre.governance.Message;

/**
 * One import as it stands now.
 *
 * @param kind what is imported: `history`, `directory`, `skills`
 * @param source what it comes from: the file's name
 * @param startedBy the colleague who started it; empty where the server did at its start
 * @param subject what of one person's it belongs to; then it is to be shown to nobody else
 * @param total how many rows there are (or bytes, as the kind says), where that is known
 * @param done how much of the total is through, rejected rows among it
 * @param rejected rows that were not taken
 * @param beganAt when a thread took it
 * @param message why it failed, what there is to say of its result, or what must be confirmed
 * @param figures what it would do, or did, where its kind has such
 * @param confirm whether it is applied only by somebody who confirms the message
 * @param staged whether what was checked is still here
 */
public record ImportJob(ImportId id, String kind, String source, Optional<UUID> startedBy,
        Optional<UUID> subject, ImportState state, OptionalLong total,
        long done, long rejected, Instant startedAt, Optional<Instant> beganAt, Optional<Instant> endedAt,
        Optional<Message> message, Optional<ImportFigures> figures, boolean confirm, boolean staged) {
    /** Whether it was checked, has no problem, and is still here. */
    public boolean applicable() {
        return state == ImportState.CHECKED && staged && rejected == 0;
    }

    /** How much is done in a second, since a thread took it; empty where that is not known. */
    public OptionalLong perSecond(Instant now) {
        long millis = beganAt.map(began -> Duration.between(began, endedAt.orElse(now)).toMillis()).orElse(0L);
        return millis <= 0 || done == 0 ? OptionalLong.empty() : OptionalLong.of(done * 1000 / millis);
    }

    /** How long it will take yet if it goes on as before; empty where that is not known. */
    public Optional<Duration> left(Instant now) {
        var pace = perSecond(now);
        if (state != ImportState.RUNNING || total.isEmpty() || pace.isEmpty() || pace.getAsLong() == 0)
            return Optional.empty();
        return Optional.of(Duration.ofSeconds(Math.max(0, total.getAsLong() - done) / pace.getAsLong()));
    }

    /** 0 to 100; empty where the total is not known. */
    public OptionalLong percent() {
        if (total.isEmpty())
            return OptionalLong.empty();
        long whole = Math.max(1, total.getAsLong());
        return OptionalLong.of(state == ImportState.DONE ? 100 : Math.min(100, done * 100 / whole));
    }
}
