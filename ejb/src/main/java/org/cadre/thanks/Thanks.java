package org.cadre.thanks;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/** By the answer's id. Whoever may see the answer may see the words. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Thanks {
    /** Most characters of an asker's words. */
    public static final int LONGEST = 200;
    /** How long further help is waited for before it is told. */
    static final Duration GATHERED = Duration.ofDays(1);
    /** How long nothing more is told of the same answer. */
    static final Duration PAUSE = Duration.ofDays(7);

    @Inject
    private EntityManager entities;

    protected Thanks() {}

    /** What the asker of an answer says takes the place of what they said before. @param words screened, or empty */
    public void said(UUID answer, String words) {
        entities.createNativeQuery("""
                insert into answer_thanks (answer_id, words) values (?1, ?2)
                on conflict (answer_id) do update set words = excluded.words""").setParameter(1, answer)
                .setParameter(2, words).executeUpdate();
    }

    /** It was accepted; from the second time on it helped once more. */
    public void accepted(UUID answer, Instant now) {
        entities.createNativeQuery("""
                insert into answer_thanks (answer_id, accepted) values (?1, 1)
                on conflict (answer_id) do update set accepted = answer_thanks.accepted + 1""")
                .setParameter(1, answer).executeUpdate();
        if (Sql.number(entities.createNativeQuery("select accepted from answer_thanks where answer_id = ?1")
                .setParameter(1, answer).getSingleResult()) > 1)
            helped(answer, now);
    }

    /** It may have helped once more; how often, is counted when it is told. */
    public void helped(UUID answer, Instant now) {
        entities.createNativeQuery("""
                insert into answer_thanks (answer_id, due_at) values (?1, ?2)
                on conflict (answer_id) do update set
                  due_at = coalesce(answer_thanks.due_at, greatest(?2, answer_thanks.told_at + interval '%d days'))"""
                .formatted(PAUSE.toDays())).setParameter(1, answer).setParameter(2, Timestamp.from(now.plus(GATHERED)))
                .executeUpdate();
    }

    /** What the askers of these said; answers without are left out. */
    public Map<UUID, String> words(Collection<UUID> answers) {
        return Sql.rows(entities.createNativeQuery("""
                select answer_id, words from answer_thanks where words <> '' and answer_id = any(cast(?1 as uuid[]))""")
                .setParameter(1, Sql.array(answers))).stream()
                .collect(Collectors.toMap(row -> Sql.uuid(row[0]), row -> (String) row[1]));
    }

    /** An answer that helped so many times more than its authors know. */
    record Helped(UUID ask, UUID answer, int times) {}

    /**
     * Those of which it is time to tell, of asks that are still solved by them; from then on their authors know.
     *
     * @param times how often since they were last told; nought where a vote was taken back
     */
    List<Helped> due(Instant now, int most) {
        return Sql
                .rows(entities
                        .createNativeQuery(
                                """
                                        with due as (
                                          select t.answer_id, t.told from answer_thanks t where t.due_at <= ?1 order by t.due_at limit ?2
                                          for update skip locked),
                                        counted as (
                                          select d.answer_id, d.told, a.id as ask_id, case when a.id is null then 0 else
                                            (select count(*) from vote v where v.answer_id = d.answer_id and v.value = 1
                                               and v.voter_id <> a.asker_id)
                                            + (select count(*) from duplicate u join ask o on o.id = u.ask_id
                                               where u.target_id = a.id and u.undone_at is null and o.classification <= a.classification
                                                 and (o.wall_id is null or o.wall_id = a.wall_id)
                                                 and (o.labels is null or o.labels = a.labels))
                                            + (select greatest(t.accepted - 1, 0) from answer_thanks t where t.answer_id = d.answer_id) end as uses
                                          from due d left join ask a on a.accepted_answer_id = d.answer_id and a.merged_into is null)
                                        update answer_thanks t set due_at = null, told = greatest(c.uses, t.told),
                                          told_at = case when c.uses > t.told then ?1 else t.told_at end
                                        from counted c where c.answer_id = t.answer_id
                                        returning c.ask_id, c.answer_id, cast(greatest(c.uses - c.told, 0) as int)""")
                        .setParameter(1, Timestamp.from(now)).setParameter(2, most))
                .stream()
                .map(row -> new Helped(Sql.maybeUuid(row[0]).orElse(new UUID(0, 0)), Sql.uuid(row[1]),
                        (int) Sql.number(row[2])))
                .toList();
    }
}
