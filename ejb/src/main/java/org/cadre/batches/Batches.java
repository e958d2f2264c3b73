package org.cadre.batches;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.Cursor;
import org.cadre.people.Reader;

/** The batches. What is asked for by a reader comes only if the reader may see it. */
@ApplicationScoped
@Transactional
public class Batches {
    @Inject
    private EntityManager entities;
    @Inject
    private Asks asks;
    @Inject
    private Clock clock;

    protected Batches() {}

    /** For those who rule on each reader by themselves; pages use {@link #seenBy}. */
    public Optional<Batch> find(AskId id) {
        return Optional.ofNullable(entities.find(Batch.class, id.value()));
    }

    /**
     * Before there is an ask only its requester's, then whoever may see the ask.
     *
     * @throws BatchNotFound where there is none, or none for this reader
     */
    public Batch seenBy(Reader reader, AskId id) {
        return find(id).filter(batch -> visible(reader, batch)).orElseThrow(BatchNotFound::new);
    }

    boolean visible(Reader reader, Batch batch) {
        return switch (batch.state()) {
            case DRAFT, HELD -> batch.requestedBy(reader);
            case RUNNING, PAUSED, DONE, CANCELLED -> asks.sees(reader, batch.id());
        };
    }

    /** The reader's own, read anew and held until the commit, so that changes of it come one after the other. */
    Batch heldBy(Reader requester, AskId id) {
        var batch = seenBy(requester, id);
        entities.refresh(batch, LockModeType.PESSIMISTIC_WRITE);
        return batch;
    }

    /** Held until the commit; for messages. */
    Optional<Batch> toChange(AskId id) {
        return Optional.ofNullable(entities.find(Batch.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** A requester's own, the latest first. */
    List<Batch> of(Reader requester, Optional<Cursor> after, int limit) {
        return entities.createQuery("""
                select b from Batch b where b.requester = :requester
                and (b.createdAt < :at or b.createdAt = :at and b.id > :id)
                order by b.createdAt desc, b.id""", Batch.class).setParameter("requester", requester.id().value())
                .setParameter("at", after.map(Cursor::at).orElse(Instant.parse("9999-12-31T00:00:00Z")))
                .setParameter("id", after.map(Cursor::id).orElse(new UUID(0, 0))).setMaxResults(limit)
                .getResultList();
    }

    int drafts(Reader requester) {
        return entities.createQuery("""
                select count(b) from Batch b where b.requester = :requester and b.state = :draft""", Long.class)
                .setParameter("requester", requester.id().value()).setParameter("draft", BatchState.DRAFT)
                .getSingleResult().intValue();
    }

    /** Those that run, by priority, the oldest first among equals; for those who rule on each reader by themselves. */
    public List<Batch> running(int limit) {
        return entities.createQuery("""
                select b from Batch b where b.state = :running order by b.priority, b.startedAt, b.id""", Batch.class)
                .setParameter("running", BatchState.RUNNING).setMaxResults(limit).getResultList();
    }

    /** @return whether it was ended now */
    boolean endIfDone(AskId id, Instant now) {
        return entities.createNativeQuery("""
                update batch set state = 'DONE', ended_at = ?2, changed_at = ?2, version = version + 1
                where id = ?1 and state in ('RUNNING', 'PAUSED') and not exists (
                  select 1 from batch_item i where i.batch_id = ?1 and i.gold is null
                    and i.state in ('OPEN', 'ADJUDICATE'))""").setParameter(1, id.value())
                .setParameter(2, Timestamp.from(now)).executeUpdate() > 0;
    }

    Instant now() {
        return clock.instant();
    }

    void add(Batch batch) {
        entities.persist(batch);
    }

    /** Drafts that nobody has touched since then are given up. @return how many */
    int forgetDrafts(Instant before, int most) {
        return entities.createNativeQuery("""
                delete from batch where id in (
                  select b.id from batch b where b.state = 'DRAFT' and b.changed_at < ?1 limit ?2)""")
                .setParameter(1, Timestamp.from(before)).setParameter(2, most).executeUpdate();
    }

    void remove(Batch batch) {
        entities.remove(batch);
    }
}
