package org.cadre.wishes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.SkillId;
import org.cadre.pools.PoolId;

/** The wishes of asks, by the ask's id. Whoever may see the ask may see them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Wishes {
    @Inject
    private EntityManager entities;

    protected Wishes() {}

    public void keep(UUID ask, List<SkillWish> wishes) {
        for (int i = 0; i < wishes.size(); i++)
            entities.createNativeQuery("""
                    insert into ask_skill (ask_id, skill_id, position, mandatory) values (?1, ?2, ?3, ?4)""")
                    .setParameter(1, ask).setParameter(2, wishes.get(i).skill().value()).setParameter(3, i)
                    .setParameter(4, wishes.get(i).mandatory()).executeUpdate();
    }

    /** In the order in which they were named, the musts of then first. */
    public List<SkillWish> of(UUID ask) {
        List<?> found = entities.createNativeQuery("""
                select k.id, k.label, w.mandatory from ask_skill w join skill k on k.id = w.skill_id
                where w.ask_id = ?1 order by w.position""").setParameter(1, ask).getResultList();
        return found.stream().map(Object[].class::cast).map(
                row -> new SkillWish(new SkillId(Sql.uuid(row[0])), (String) row[1], (Boolean) row[2])).toList();
    }

    /**
     * Makes one must, or all of them, nice to have.
     *
     * @return whether there was such a must
     */
    public boolean relax(UUID ask, Optional<SkillId> one, Instant at) {
        var only = one.map(skill -> skill.value().toString()).orElse(null);
        int relaxed = entities.createNativeQuery("""
                update ask_skill set mandatory = false where ask_id = ?1 and mandatory
                and (cast(?2 as text) is null or skill_id = cast(cast(?2 as text) as uuid))""").setParameter(1, ask)
                .setParameter(2, only).executeUpdate();
        if (relaxed > 0)
            entities.createNativeQuery("""
                    insert into ask_relaxation (ask_id, at, skill_id)
                    values (?1, ?2, cast(cast(?3 as text) as uuid))""").setParameter(1, ask)
                    .setParameter(2, Timestamp.from(at)).setParameter(3, only).executeUpdate();
        return relaxed > 0;
    }

    /** Other wishes in place of those of before, which is written down. */
    public void replace(UUID ask, List<SkillWish> wishes, Optional<PoolId> pool, Instant at) {
        entities.createNativeQuery("delete from ask_skill where ask_id = ?1").setParameter(1, ask).executeUpdate();
        entities.createNativeQuery("delete from ask_pool where ask_id = ?1").setParameter(1, ask).executeUpdate();
        keep(ask, wishes);
        pool.ifPresent(one -> keepPool(ask, one));
        entities.createNativeQuery("insert into ask_relaxation (ask_id, at, anew) values (?1, ?2, true)")
                .setParameter(1, ask).setParameter(2, Timestamp.from(at)).executeUpdate();
    }

    public void keepPool(UUID ask, PoolId pool) {
        entities.createNativeQuery("insert into ask_pool (ask_id, pool_id) values (?1, ?2)").setParameter(1, ask)
                .setParameter(2, pool.value()).executeUpdate();
    }

    /** The one that the asker wants asked first. */
    public Optional<PoolId> pool(UUID ask) {
        List<?> found = entities.createNativeQuery("select pool_id from ask_pool where ask_id = ?1")
                .setParameter(1, ask).getResultList();
        return found.stream().findFirst().map(id -> new PoolId(Sql.uuid(id)));
    }

    /** Oldest first. */
    public List<Relaxed> relaxations(UUID ask) {
        List<?> found = entities.createNativeQuery("""
                select r.at, k.label, r.anew from ask_relaxation r left join skill k on k.id = r.skill_id
                where r.ask_id = ?1 order by r.at, r.seq""").setParameter(1, ask).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Relaxed(Sql.instant(row[0]), Optional.ofNullable((String) row[1]), (Boolean) row[2]))
                .toList();
    }
}
