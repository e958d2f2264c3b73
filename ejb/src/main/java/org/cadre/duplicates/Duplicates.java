package org.cadre.duplicates;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;

/** The marks and merges, and what went over. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Duplicates {
    @Inject
    private EntityManager entities;

    protected Duplicates() {}

    Optional<Duplicate> find(DuplicateId id) {
        return Optional.ofNullable(entities.find(Duplicate.class, id.value()));
    }

    /** The one that is not undone, where there is one. */
    Optional<Duplicate> of(AskId ask) {
        return entities.createQuery("select d from Duplicate d where d.ask = :ask and d.undoneAt is null",
                Duplicate.class).setParameter("ask", ask.value()).getResultStream().findFirst();
    }

    /** The ask's own mark, where there is one, and after it those that others have towards it, the latest first. */
    List<Duplicate> with(AskId ask) {
        return entities.createQuery("""
                select d from Duplicate d where (d.ask = :ask or d.target = :ask) and d.undoneAt is null
                order by case when d.ask = :ask then 0 else 1 end, d.markedAt desc, d.id""", Duplicate.class)
                .setParameter("ask", ask.value()).setMaxResults(50).getResultList();
    }

    void add(Duplicate duplicate) {
        entities.persist(duplicate);
        entities.flush();
    }

    void remove(Duplicate duplicate) {
        entities.remove(duplicate);
        entities.flush();
    }

    /** Holds two asks until the commit, in one order, so that two merges cannot block each other for ever. */
    void hold(Ask one, Ask other) {
        var first = one.id().value().compareTo(other.id().value()) < 0 ? one : other;
        entities.refresh(first, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(first == one ? other : one, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Answers with their votes, comments and follows go over; each is written down. */
    void move(Duplicate merge, Instant at) {
        entities.flush();
        for (String kind : List.of("answer", "comment"))
            run(entities.createNativeQuery("""
                    with moved as (update %1$s set ask_id = ?2, version = version + 1 where ask_id = ?1 returning id)
                    insert into merged_part (duplicate_id, kind, part) select ?3, upper('%1$s'), id from moved"""
                    .formatted(kind)), merge);
        run(entities.createNativeQuery("""
                with came as (
                  insert into follow (follower_id, kind, subject, following, at)
                  select one, 'ASK', cast(cast(?2 as uuid) as text), true, ?4 from (
                    select asker_id as one from ask where id = ?1
                    union select follower_id from follow
                          where kind = 'ASK' and following and subject = cast(cast(?1 as uuid) as text)) as all_of_them
                  where not exists (select 1 from follow f where f.follower_id = one and f.kind = 'ASK'
                                    and not f.following and f.subject = cast(cast(?1 as uuid) as text))
                  on conflict do nothing returning follower_id)
                insert into merged_part (duplicate_id, kind, part) select ?3, 'FOLLOW', follower_id from came""")
                .setParameter(4, Timestamp.from(at)), merge);
    }

    /** What went over and is still there goes back. */
    void moveBack(Duplicate merge) {
        entities.flush();
        for (String kind : List.of("answer", "comment"))
            run(entities.createNativeQuery("""
                    update %1$s set ask_id = ?1, version = version + 1 where ask_id = ?2 and id in (
                      select part from merged_part where duplicate_id = ?3 and kind = upper('%1$s'))"""
                    .formatted(kind)), merge);
        run(entities.createNativeQuery("""
                delete from follow where kind = 'ASK' and following and subject = cast(cast(?2 as uuid) as text)
                  and cast(?1 as uuid) is not null and follower_id in (
                  select part from merged_part where duplicate_id = ?3 and kind = 'FOLLOW')"""), merge);
    }

    private static void run(Query query, Duplicate merge) {
        query.setParameter(1, merge.ask().value()).setParameter(2, merge.target().value())
                .setParameter(3, merge.id().value()).executeUpdate();
    }
}
