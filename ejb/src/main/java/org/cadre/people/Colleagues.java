package org.cadre.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.outbox.ChangeLog;

/** The colleagues and their profiles. Whoever changes one calls {@link #changed}. */
@ApplicationScoped
@Transactional
public class Colleagues {
    /** The kind under which a colleague, a profile or its skills stand in the change log. */
    public static final String KIND = "colleague";

    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog changes;
    @Inject
    private ReadingRules rules;

    protected Colleagues() {}

    public Optional<Colleague> find(ColleagueId id) {
        return Optional.ofNullable(entities.find(Colleague.class, id.value()));
    }

    /** @throws ColleagueNotFound */
    public Colleague get(ColleagueId id) {
        return find(id).orElseThrow(() -> new ColleagueNotFound(id.toString()));
    }

    public List<Colleague> all(Collection<ColleagueId> ids) {
        if (ids.isEmpty())
            return List.of();
        return entities.createQuery("select c from Colleague c where c.id in :ids", Colleague.class)
                .setParameter("ids", ids.stream().map(ColleagueId::value).toList()).getResultList();
    }

    /** Whose address it is; where several had it in turn, the one who is here, else the last who left. */
    public Optional<Colleague> byMail(String mail) {
        return entities.createQuery("""
                select c from Colleague c where c.mail = :mail
                order by case when c.leftAt is null then 0 else 1 end, c.leftAt desc, c.id""", Colleague.class)
                .setParameter("mail", mail.strip().toLowerCase(Locale.ROOT)).getResultStream().findFirst();
    }

    /** The one colleague who is here and has this address, or else alone has this whole name. */
    public Optional<Colleague> knownAs(String nameOrMail) {
        String known = nameOrMail.strip().toLowerCase(Locale.ROOT);
        List<?> found = entities.createNativeQuery("""
                select c.* from colleague c where c.left_at is null and (c.mail = ?1 or lower(c.name) = ?1)
                order by c.mail = ?1 desc limit 2""", Colleague.class).setParameter(1, known).getResultList();
        var some = found.stream().map(Colleague.class::cast).toList();
        return some.stream().filter(one -> some.size() == 1 || one.mail().equals(known)).findFirst();
    }

    /** The same, also by the id. */
    public Optional<Colleague> meant(String idNameOrMail) {
        try {
            return find(new ColleagueId(UUID.fromString(idNameOrMail.strip()))).filter(Colleague::active);
        } catch (IllegalArgumentException _) {
            return knownAs(idNameOrMail);
        }
    }

    public Optional<Colleague> byNumber(String number) {
        return entities.createQuery("select c from Colleague c where c.number = :number", Colleague.class)
                .setParameter("number", number).getResultStream().findFirst();
    }

    /**
     * One more than the cursor's limit of those who have not left, by name.
     *
     * @param query begin of any part of the name, or part of the org unit; everybody where blank
     * @param foldedSkill label of a skill that they claim and let the reader see, as it is folded
     */
    public List<Colleague> list(Reader reader, String query, String foldedSkill, Cursor cursor) {
        String pattern = query.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<?> found = entities.createNativeQuery("""
                select p.* from colleague p
                where p.left_at is null and p.employment <> 'SERVICE'
                  and (?1 = '%' or lower(p.name) like ?1 or lower(p.name) like '% ' || ?1
                       or lower(p.org_unit) like '%' || ?1
                       or exists (select 1 from claimed_skill c join skill_label l on l.skill_id = c.skill_id
                                  where c.colleague_id = p.id and l.folded = ?2 and l.folded <> ''
                                    and (not exists (select 1 from field_circle f
                                                     where f.colleague_id = p.id and f.field = 'SKILLS')
                                         or may_see_field(?5, p.id, 'SKILLS'))))
                  and (cast(?3 as text) is null
                       or (p.name, p.id) > (select q.name, q.id from colleague q
                                            where q.id = cast(cast(?3 as text) as uuid)))
                order by p.name, p.id limit ?4""", Colleague.class).setParameter(1, pattern)
                .setParameter(2, foldedSkill)
                .setParameter(3, cursor.after().map(UUID::toString).orElse(null))
                .setParameter(4, cursor.limit() + 1).setParameter(5, reader.id().value()).getResultList();
        return found.stream().map(Colleague.class::cast).toList();
    }

    /** Which of these are away. */
    public Set<ColleagueId> away(Collection<ColleagueId> ids, Instant now) {
        List<?> found = entities.createNativeQuery("""
                select colleague_id from expert_profile
                where colleague_id = any(cast(?1 as uuid[])) and away_until > ?2""")
                .setParameter(1, Sql.array(ids.stream().map(ColleagueId::value).toList())).setParameter(2, now)
                .getResultList();
        return found.stream().map(id -> new ColleagueId(Sql.uuid(id))).collect(Collectors.toSet());
    }

    public boolean empty() {
        return entities.createQuery("select c.id from Colleague c", UUID.class).setMaxResults(1).getResultList()
                .isEmpty();
    }

    public ExpertProfile profile(ColleagueId id) {
        var profile = entities.find(ExpertProfile.class, id.value());
        return profile == null ? ExpertProfile.of(id) : profile;
    }

    /** Stores the profile of a colleague who had none. */
    public void keep(ExpertProfile profile) {
        if (!entities.contains(profile))
            entities.persist(profile);
    }

    public void add(Colleague colleague) {
        entities.persist(colleague);
        entities.persist(ExpertProfile.of(colleague.id()));
        changed(colleague.id());
    }

    /** Tells every copy that a colleague, a profile or its skills are other than before. */
    public void changed(ColleagueId id) {
        changes.note(KIND, id.value());
    }

    /** The same for many, as after an import. */
    public void changed(Collection<ColleagueId> ids) {
        changes.note(KIND, ids.stream().map(ColleagueId::value).toList());
    }

    /** A colleague as a reader without roles, for what is sent to them unasked; empty where they have left. */
    public Optional<Reader> reader(ColleagueId id) {
        return find(id).filter(Colleague::active).map(one -> {
            var walls = new HashSet<WallId>();
            var labels = new HashSet<LabelSet>();
            List<?> found = entities.createNativeQuery("""
                    select wall_id, true from wall_member where colleague_id = ?1
                    union all select id, false from label_set""").setParameter(1, id.value()).getResultList();
            found.stream().map(Object[].class::cast).forEach(row -> {
                if ((Boolean) row[1])
                    walls.add(new WallId(Sql.uuid(row[0])));
                else
                    labels.add(new LabelSet(Sql.uuid(row[0])));
            });
            return new Reader(id, one.clearance(), walls, Set.of(), one.language(), one.zone(),
                    rules.of(id, Set.of(), labels));
        });
    }

    /** Which of these are members of the wall. */
    public Set<ColleagueId> membersOf(WallId wall, Collection<ColleagueId> ids) {
        List<?> found = entities.createNativeQuery("""
                select colleague_id from wall_member
                where wall_id = ?1 and colleague_id = any(cast(?2 as uuid[]))""").setParameter(1, wall.value())
                .setParameter(2, Sql.array(ids.stream().map(ColleagueId::value).toList())).getResultList();
        return found.stream().map(id -> new ColleagueId(Sql.uuid(id))).collect(Collectors.toSet());
    }

    /** The labels, in every language and in lower case, of the skills that each has; those without one are left out. */
    public Map<ColleagueId, Set<String>> skillsOf(Collection<ColleagueId> ids) {
        var names = new HashMap<ColleagueId, Set<String>>();
        List<?> found = entities.createNativeQuery("""
                select distinct c.colleague_id, lower(l.label) from claimed_skill c
                join skill_label l on l.skill_id = c.skill_id where c.colleague_id = any(cast(?1 as uuid[]))""")
                .setParameter(1, Sql.array(ids.stream().map(ColleagueId::value).toList())).getResultList();
        for (Object row : found) {
            var columns = (Object[]) row;
            names.computeIfAbsent(new ColleagueId(Sql.uuid(columns[0])), _ -> new TreeSet<>()).add((String) columns[1]);
        }
        return names;
    }

    public Set<WallId> wallsOf(ColleagueId id) {
        List<?> found = entities.createNativeQuery("select wall_id from wall_member where colleague_id = ?1")
                .setParameter(1, id.value()).getResultList();
        return found.stream().map(wall -> new WallId(Sql.uuid(wall))).collect(Collectors.toSet());
    }
}
