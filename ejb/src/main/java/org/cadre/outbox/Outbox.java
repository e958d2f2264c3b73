package org.cadre.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;

import org.cadre.database.AfterCommit;

/** Where a desk leaves work to be done after its commit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private OutboxRows rows;
    @Inject
    private Clock clock;
    @Inject
    private AfterCommit afterCommit;
    @Inject
    private Bell bell;
    @Inject
    @Any
    private Instance<Handler<?>> handlers;

    protected Outbox() {}

    /** Appends in the caller's transaction; messages of one stream are handled in the order in which they came. */
    public void append(UUID stream, Record message) {
        appendFor(stream, message, clock.instant());
    }

    /** The same, but not to be handled before `due`. A later message of the stream waits for it. */
    public void appendFor(UUID stream, Record message, Instant due) {
        append(List.of(new Letter(stream, message, due)));
    }

    /**
     * The same for what gives way to all else that leaves the database: a digest to an invitation, however many digests. What
     * stays in the database is quick, and gives way to nothing.
     */
    public void appendPatiently(UUID stream, Record message, Instant due) {
        append(List.of(new Letter(stream, message, due, true)));
    }

    /** The same for many in one statement, in the order given. */
    public void append(List<Letter> letters) {
        var written = new ArrayList<OutboxRows.NewRow>();
        for (Letter letter : letters)
            for (Handler<?> handler : listeners(letter.message().getClass())) {
                boolean outside = handler.leavesTheDatabase();
                written.add(new OutboxRows.NewRow(letter.stream(), nameOf(handler), JSON.toJson(letter.message()),
                        letter.due(), outside, outside && letter.patient()));
                afterCommit.run(() -> bell.ring(outside));
            }
        rows.add(written, clock.instant());
    }

    /**
     * A message with the stream that it belongs to and the time before which it is not to be handled.
     *
     * @param patient whether it gives way to all that is not, where it leaves the database
     */
    public record Letter(UUID stream, Record message, Instant due, boolean patient) {
        public Letter(UUID stream, Record message, Instant due) {
            this(stream, message, due, false);
        }
    }

    private List<Handler<?>> listeners(Class<?> message) {
        var found = new ArrayList<Handler<?>>();
        for (Handler<?> handler : handlers)
            if (handler.message() == message && handler.listens())
                found.add(handler);
        return found;
    }

    static String nameOf(Handler<?> handler) {
        Class<?> type = handler.getClass();
        while (type.isSynthetic() || type.getSimpleName().contains("$"))
            type = type.getSuperclass();
        return type.getName();
    }

    static <M extends Record> M read(String json, Class<M> type) {
        return JSON.fromJson(json, type);
    }
}
