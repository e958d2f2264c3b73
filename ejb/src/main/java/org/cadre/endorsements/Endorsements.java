package org.cadre.endorsements;

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
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;

/** Who has seen whose skill. What is read is of claims that the reader may see, by colleagues who are here. */
@ApplicationScoped
@Transactional
class Endorsements {
    @Inject
    private EntityManager entities;

    protected Endorsements() {}

    /** By the name of who endorses, skill by skill. */
    List<Endorsement> of(Reader reader, ColleagueId endorsed) {
        List<?> found = entities.createNativeQuery("""
                select e.skill_id, c.id, c.name, e.reason, e.given_at
                from endorsement e join colleague c on c.id = e.endorser_id and c.left_at is null
                join claimed_skill k on k.colleague_id = e.endorsed_id and k.skill_id = e.skill_id
                where e.endorsed_id = ?1 and may_see_field(?2, e.endorsed_id, 'SKILLS')
                order by e.skill_id, c.name, c.id""").setParameter(1, endorsed.value())
                .setParameter(2, reader.id().value()).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Endorsement(new SkillId(Sql.uuid(row[0])), new ColleagueId(Sql.uuid(row[1])),
                        (String) row[2], Optional.ofNullable((String) row[3]), Sql.instant(row[4])))
                .toList();
    }

    /** Whether the colleague is here, claims the skill and lets the reader see it, who is no machine: those see nothing. */
    boolean claimed(Reader reader, ColleagueId endorsed, SkillId skill) {
        return !entities.createNativeQuery("""
                select 1 from claimed_skill k join colleague c on c.id = k.colleague_id and c.left_at is null
                where k.colleague_id = ?1 and k.skill_id = ?2 and may_see_field(?3, k.colleague_id, 'SKILLS')
                  and not exists (select 1 from colleague m where m.id = ?3 and m.employment = 'SERVICE')""")
                .setParameter(1, endorsed.value()).setParameter(2, skill.value())
                .setParameter(3, reader.id().value()).getResultList().isEmpty();
    }

    /** @return whether it is new; else only the reason is replaced */
    boolean endorse(ColleagueId endorser, ColleagueId endorsed, SkillId skill, Optional<String> reason, Instant at) {
        return (Boolean) entities.createNativeQuery("""
                insert into endorsement (id, endorser_id, endorsed_id, skill_id, reason, given_at)
                values (?1, ?2, ?3, ?4, cast(?5 as text), ?6)
                on conflict (endorsed_id, skill_id, endorser_id) do update set reason = excluded.reason
                returning id = ?1""").setParameter(1, UUID.randomUUID()).setParameter(2, endorser.value())
                .setParameter(3, endorsed.value()).setParameter(4, skill.value())
                .setParameter(5, reason.orElse(null)).setParameter(6, Timestamp.from(at)).getSingleResult();
    }

    /** @return whether there was one */
    boolean withdraw(ColleagueId endorser, ColleagueId endorsed, SkillId skill) {
        return entities.createNativeQuery("""
                delete from endorsement where endorser_id = ?1 and endorsed_id = ?2 and skill_id = ?3""")
                .setParameter(1, endorser.value()).setParameter(2, endorsed.value()).setParameter(3, skill.value())
                .executeUpdate() > 0;
    }
}
