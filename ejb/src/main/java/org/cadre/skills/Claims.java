package org.cadre.skills;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;

/** Who claims which skills. Whoever changes a claim tells {@link org.cadre.people.Colleagues#changed}. */
@ApplicationScoped
@Transactional
public class Claims {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;

    protected Claims() {}

    /** The colleague's claims, the highest level first, then by label. */
    public List<Claim> of(ColleagueId colleague) {
        return of(List.of(colleague)).getOrDefault(colleague, List.of());
    }

    /** The same for many; who claims nothing is not in the map. */
    public Map<ColleagueId, List<Claim>> of(Collection<ColleagueId> colleagues) {
        Map<ColleagueId, List<Claim>> claims = new HashMap<>();
        List<?> found = entities.createNativeQuery("""
                select c.colleague_id, c.skill_id, s.label, c.level, c.evidence, cast(c.last_used as text), c.own
                from claimed_skill c join skill s on s.id = c.skill_id
                where c.colleague_id = any(cast(?1 as uuid[]))
                order by c.level desc, s.label, s.id""")
                .setParameter(1, Sql.array(colleagues.stream().map(ColleagueId::value).toList())).getResultList();
        for (Object row : found) {
            var columns = (Object[]) row;
            claims.computeIfAbsent(new ColleagueId(Sql.uuid(columns[0])), _ -> new ArrayList<>()).add(claim(columns));
        }
        return claims;
    }

    /** The colleague's own word, which replaces what was claimed before. */
    public void claim(ColleagueId colleague, SkillId skill, int level, List<URI> evidence,
            Optional<LocalDate> lastUsed) {
        entities.createNativeQuery("delete from dismissed_skill where colleague_id = ?1 and skill_id = ?2")
                .setParameter(1, colleague.value()).setParameter(2, skill.value()).executeUpdate();
        entities.createNativeQuery("""
                insert into claimed_skill (colleague_id, skill_id, level, evidence, last_used, own)
                values (?1, ?2, ?3, cast(?4 as text), cast(cast(?5 as text) as date), true)
                on conflict (colleague_id, skill_id) do update
                set level = excluded.level, evidence = excluded.evidence, last_used = excluded.last_used, own = true""")
                .setParameter(1, colleague.value()).setParameter(2, skill.value()).setParameter(3, level)
                .setParameter(4, evidence.isEmpty()
                        ? null
                        : evidence.stream().map(URI::toString).collect(Collectors.joining("\n")))
                .setParameter(5, lastUsed.map(LocalDate::toString).orElse(null)).executeUpdate();
    }

    /** A claim among many. */
    public record Told(ColleagueId colleague, SkillId skill, int level, LocalDate lastUsed) {}

    /** Many at once, of colleagues who claim none of these yet. */
    public void claim(List<Told> told) {
        var rows = told.stream().map(one -> Map.of("colleague", one.colleague().toString(), "skill",
                one.skill().toString(), "level", one.level(), "used", one.lastUsed().toString())).toList();
        entities.createNativeQuery("""
                insert into claimed_skill (colleague_id, skill_id, level, last_used, own)
                select colleague, skill, level, used, true from jsonb_to_recordset(cast(?1 as jsonb))
                    as r(colleague uuid, skill uuid, level smallint, used date)""")
                .setParameter(1, JSON.toJson(rows)).executeUpdate();
    }

    /**
     * Takes a claim away for good: no directory import brings it back.
     *
     * @return whether it was claimed
     */
    public boolean dismiss(ColleagueId colleague, SkillId skill) {
        int gone = entities.createNativeQuery("delete from claimed_skill where colleague_id = ?1 and skill_id = ?2")
                .setParameter(1, colleague.value()).setParameter(2, skill.value()).executeUpdate();
        if (gone > 0)
            entities.createNativeQuery("""
                    insert into dismissed_skill (colleague_id, skill_id) values (?1, ?2) on conflict do nothing""")
                    .setParameter(1, colleague.value()).setParameter(2, skill.value()).executeUpdate();
        return gone > 0;
    }

    /**
     * Who claims the skill, lets the reader see that and has not left, the highest level first; `after` is the last one of the
     * page before.
     */
    public List<ColleagueId> experts(Reader reader, SkillId skill, Optional<ColleagueId> after, int limit) {
        List<?> found = entities
                .createNativeQuery(
                        """
                                              select p.id, 1 from claimed_skill c join colleague p on p.id = c.colleague_id
                                              where c.skill_id = ?1 and p.left_at is null
                                and (not exists (select 1 from field_circle f where f.colleague_id = p.id and f.field = 'SKILLS')
                                     or may_see_field(?4, p.id, 'SKILLS'))
                                and (cast(?2 as text) is null
                                                  or (-c.level, p.name, p.id) > (select -b.level, q.name, q.id from colleague q
                                                      join claimed_skill b on b.colleague_id = q.id and b.skill_id = ?1
                                                      where q.id = cast(cast(?2 as text) as uuid)))
                                              order by -c.level, p.name, p.id limit ?3""")
                .setParameter(1, skill.value())
                .setParameter(2, after.map(ColleagueId::toString).orElse(null)).setParameter(3, limit)
                .setParameter(4, reader.id().value()).getResultList();
        return found.stream().map(row -> new ColleagueId(Sql.uuid(((Object[]) row)[0]))).toList();
    }

    private static Claim claim(Object[] columns) {
        var evidence = columns[4] == null
                ? List.<URI>of()
                : columns[4].toString().lines().map(URI::create).toList();
        return new Claim(new SkillId(Sql.uuid(columns[1])), (String) columns[2], ((Number) columns[3]).intValue(),
                evidence, Optional.ofNullable((String) columns[5]).map(LocalDate::parse), (Boolean) columns[6]);
    }
}
