package org.cadre.skills;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/** Reads and writes the whole taxonomy, many rows in a statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaxonomyTables {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int CHUNK = 2000;
    private static final String ROWS = """
            jsonb_to_recordset(cast(?1 as jsonb)) as r(id uuid, code text, label text, language text, broader text)
            """;

    @Inject
    private EntityManager entities;

    protected TaxonomyTables() {}

    /** A skill as it is stored. */
    record Stored(UUID id, String label, String language, String broader, Set<TaxonomyEntry.Label> labels) {}

    /** A row to be written. */
    public record Written(String id, String code, String label, String language, String broader) {}

    /** A label to be written. */
    public record WrittenLabel(String id, String label, String folded, String language) {}

    /** One import at a time: the next one waits until this transaction ends. */
    void lock() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('cadre.skills'))").getSingleResult();
    }

    Map<String, Stored> byCode() {
        Map<UUID, Set<TaxonomyEntry.Label>> labels = new HashMap<>();
        for (Object row : entities.createNativeQuery("select skill_id, label, folded, language from skill_label")
                .getResultList()) {
            var columns = (Object[]) row;
            labels.computeIfAbsent(Sql.uuid(columns[0]), _ -> new HashSet<>()).add(new TaxonomyEntry.Label(
                    (String) columns[1], (String) columns[2], (String) columns[3]));
        }
        Map<String, Stored> stored = new HashMap<>();
        for (Object row : entities.createNativeQuery("""
                select s.id, s.code, s.label, s.language, coalesce(b.code, '')
                from skill s left join skill b on b.id = s.broader_id""").getResultList()) {
            var columns = (Object[]) row;
            var id = Sql.uuid(columns[0]);
            stored.put((String) columns[1], new Stored(id, (String) columns[2], (String) columns[3],
                    (String) columns[4], labels.getOrDefault(id, Set.of())));
        }
        return stored;
    }

    void write(List<Written> skills, List<WrittenLabel> labels) {
        in(skills, """
                insert into skill (id, code, label, language) select id, code, label, language from
                """ + ROWS + """
                on conflict (code) do update set label = excluded.label, language = excluded.language""");
        in(skills, """
                update skill s set broader_id = b.id
                from (select r.id, k.id as broader_id from
                """ + ROWS + " left join skill k on k.code = r.broader) b(skill_id, id) where s.id = b.skill_id");
        in(skills, "delete from skill_label where skill_id in (select r.id from " + ROWS + ")");
        in(labels, """
                insert into skill_label (skill_id, label, folded, language) select r.id, r.label, r.folded, r.language
                from jsonb_to_recordset(cast(?1 as jsonb)) as r(id uuid, label text, folded text, language text)""");
    }

    List<UUID> whoClaims(Collection<UUID> skills) {
        List<?> found = entities.createNativeQuery("""
                select distinct colleague_id from claimed_skill where skill_id = any(cast(?1 as uuid[]))""")
                .setParameter(1, Sql.array(skills)).getResultList();
        return found.stream().map(Sql::uuid).toList();
    }

    private void in(List<?> rows, String statement) {
        for (int from = 0; from < rows.size(); from += CHUNK)
            entities.createNativeQuery(statement)
                    .setParameter(1, JSON.toJson(new ArrayList<>(rows.subList(from, Math.min(from + CHUNK,
                            rows.size())))))
                    .executeUpdate();
    }
}
