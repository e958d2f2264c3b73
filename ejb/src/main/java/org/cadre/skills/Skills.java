package org.cadre.skills;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.SkillId;

/** The taxonomy. It has nothing secret: every reader sees all of it. */
@ApplicationScoped
@Transactional
public class Skills {
    /** The kind under which skills stand in the change log. */
    public static final String KIND = "skill";
    private static final int DEEPEST = 20;
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Comparator<SkillId> BY_ID = Comparator.comparing(SkillId::value);

    @Inject
    private EntityManager entities;

    protected Skills() {}

    public Optional<Skill> find(SkillId id) {
        return Optional.ofNullable(entities.find(Skill.class, id.value()));
    }

    /** @throws SkillNotFound */
    public Skill get(SkillId id) {
        return find(id).orElseThrow(() -> new SkillNotFound(id.toString()));
    }

    public List<Skill> all(Collection<SkillId> ids) {
        if (ids.isEmpty())
            return List.of();
        return entities.createQuery("select s from Skill s where s.id in :ids", Skill.class)
                .setParameter("ids", ids.stream().map(SkillId::value).toList()).getResultList();
    }

    /** The skills meant by each name, as {@link #meant} finds them; in one query. */
    public Map<String, Set<SkillId>> meant(Collection<String> names) {
        Map<String, Set<SkillId>> codes = new HashMap<>();
        Map<String, Set<SkillId>> preferred = new HashMap<>();
        Map<String, Set<SkillId>> others = new HashMap<>();
        List<?> found = entities.createNativeQuery("""
                with wanted as (select value from jsonb_array_elements_text(cast(?1 as jsonb)))
                select 'code', s.code, s.id from skill s where s.code in (select value from wanted)
                union all
                select 'code', cast(s.id as text), s.id from skill s where s.id = any(cast(?2 as uuid[]))
                union all
                select case when l.label = s.label then 'preferred' else 'other' end, l.folded, s.id
                from skill_label l join skill s on s.id = l.skill_id where l.folded in (select value from wanted)""")
                .setParameter(1, JSON.toJson(wanted(names))).setParameter(2, Sql.array(ids(names))).getResultList();
        for (Object row : found) {
            var columns = (Object[]) row;
            var by = switch ((String) columns[0]) {
                case "code" -> codes;
                case "preferred" -> preferred;
                default -> others;
            };
            by.computeIfAbsent((String) columns[1], _ -> new TreeSet<>(BY_ID)).add(new SkillId(Sql.uuid(columns[2])));
        }
        Map<String, Set<SkillId>> meant = new HashMap<>();
        for (String name : names) {
            String folded = Folding.fold(name);
            meant.put(name, codes.getOrDefault(name,
                    preferred.getOrDefault(folded, others.getOrDefault(folded, Set.of()))));
        }
        return meant;
    }

    /**
     * The skill of this id or code; else those of which it is the preferred label, else those of which it is another label.
     * More than one means that the name is ambiguous.
     */
    public Set<SkillId> meant(String name) {
        return meant(List.of(name)).getOrDefault(name, Set.of());
    }

    private static List<UUID> ids(Collection<String> names) {
        return names.stream().filter(name -> ID.matcher(name).matches()).map(UUID::fromString).toList();
    }

    private static Set<String> wanted(Collection<String> names) {
        var wanted = new TreeSet<>(names);
        names.forEach(name -> wanted.add(Folding.fold(name)));
        return wanted;
    }

    /** By preferred label; at most `limit` that come after the cursor, which is the last one of the page before. */
    public List<Skill> list(Optional<SkillId> after, int limit) {
        List<?> found = entities.createNativeQuery("""
                select s.* from skill s
                where cast(?1 as text) is null
                   or (s.label, s.id) > (select c.label, c.id from skill c where c.id = cast(cast(?1 as text) as uuid))
                order by s.label, s.id limit ?2""", Skill.class)
                .setParameter(1, after.map(SkillId::toString).orElse(null)).setParameter(2, limit).getResultList();
        return found.stream().map(Skill.class::cast).toList();
    }

    /** Those with a label that begins so, one line for each skill, the shortest label first. */
    public List<Suggestion> suggest(String prefix, int limit) {
        String folded = Folding.fold(prefix);
        if (folded.isEmpty())
            return List.of();
        List<?> found = entities.createNativeQuery("""
                select id, label, matched from (
                    select distinct on (s.id) s.id, s.label, l.label as matched, length(l.folded) as long
                    from skill_label l join skill s on s.id = l.skill_id
                    where l.folded like ?1 order by s.id, l.label <> s.label, length(l.folded)) best
                order by long, label, id limit ?2""").setParameter(1, folded + "%").setParameter(2, limit)
                .getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Suggestion(new SkillId(Sql.uuid(row[0])), (String) row[1], (String) row[2])).toList();
    }

    /** Labels of those that most colleagues claim, by alphabet. */
    public List<String> popular(int limit) {
        List<?> found = entities.createNativeQuery("""
                select label from (select s.label from claimed_skill c join skill s on s.id = c.skill_id
                                   group by s.label order by count(*) desc, s.label limit ?1) most order by label""")
                .setParameter(1, limit).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    /** From the nearest up, at most 20; ends where a chain comes back to itself. */
    public List<Skill> broader(SkillId id) {
        var chain = new ArrayList<Skill>();
        var next = find(id).flatMap(Skill::broader).flatMap(this::find);
        while (next.isPresent() && chain.size() < DEEPEST && !next.get().id().equals(id)
                && !chain.contains(next.get())) {
            chain.add(next.get());
            next = next.get().broader().flatMap(this::find);
        }
        return chain;
    }

    /** One step down, by label. */
    public List<Skill> narrower(SkillId id) {
        return entities.createQuery("select s from Skill s where s.broader = :id order by s.label, s.id", Skill.class)
                .setParameter("id", id.value()).getResultList();
    }

    /** All that stand below each, at any depth, with the skill itself. */
    public Map<SkillId, Set<SkillId>> within(Collection<SkillId> ids) {
        Map<SkillId, Set<SkillId>> within = new HashMap<>();
        if (ids.isEmpty())
            return within;
        List<?> found = entities.createNativeQuery("""
                with recursive below (top, id) as (
                  select s.id, s.id from skill s where s.id = any(cast(?1 as uuid[]))
                  union select b.top, k.id from below b join skill k on k.broader_id = b.id)
                select top, id from below""")
                .setParameter(1, Sql.array(ids.stream().map(SkillId::value).toList())).getResultList();
        for (Object row : found) {
            var columns = (Object[]) row;
            within.computeIfAbsent(new SkillId(Sql.uuid(columns[0])), _ -> new TreeSet<>(BY_ID))
                    .add(new SkillId(Sql.uuid(columns[1])));
        }
        return within;
    }

    /** All labels of each, the preferred one first, the others by alphabet. */
    public Map<SkillId, List<String>> labels(Collection<SkillId> ids) {
        Map<SkillId, List<String>> labels = new HashMap<>();
        if (ids.isEmpty())
            return labels;
        List<?> found = entities.createNativeQuery("""
                select s.id, l.label from skill s join skill_label l on l.skill_id = s.id
                where s.id = any(cast(?1 as uuid[])) order by s.id, l.label <> s.label, l.label""")
                .setParameter(1, Sql.array(ids.stream().map(SkillId::value).toList())).getResultList();
        for (Object row : found) {
            var columns = (Object[]) row;
            labels.computeIfAbsent(new SkillId(Sql.uuid(columns[0])), _ -> new ArrayList<>())
                    .add((String) columns[1]);
        }
        return labels;
    }

    public boolean empty() {
        return entities.createQuery("select s.id from Skill s", UUID.class).setMaxResults(1).getResultList().isEmpty();
    }
}
