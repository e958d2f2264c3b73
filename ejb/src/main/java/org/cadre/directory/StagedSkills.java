package org.cadre.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.csv.RowFault;
import org.cadre.database.Sql;
import org.cadre.governance.Message;
import org.cadre.imports.FoundRows;
import org.cadre.imports.ImportId;
import org.cadre.imports.Staging.Found;
import org.cadre.skills.Skills;
import org.jspecify.annotations.Nullable;

/** The skills of the staged rows, and what their names mean. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StagedSkills {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int NAMES = 2000;

    @Inject
    private EntityManager entities;
    @Inject
    private Skills skills;

    protected StagedSkills() {}

    /** A row's skill to be written. */
    public record Written(long line, int nr, String name, int level) {}

    /** A name to be written; several hits mean that it is ambiguous. */
    public record WrittenName(String name, @Nullable String skill, int hits) {}

    void add(ImportId job, List<DirectoryLine> lines) {
        var written = new ArrayList<Written>();
        for (var line : lines)
            if (line.good())
                line.skills().forEach((name, level) -> written
                        .add(new Written(line.line(), written.size(), name, level)));
        if (written.isEmpty())
            return;
        entities.createNativeQuery("""
                insert into directory_skill (job_id, line, nr, name, level) select ?1, line, nr, name, level
                from jsonb_to_recordset(cast(?2 as jsonb)) as r(line bigint, nr int, name text, level int)""")
                .setParameter(1, job.value()).setParameter(2, JSON.toJson(written)).executeUpdate();
    }

    /** Each name once, however many have it. */
    void resolve(ImportId job) {
        List<String> names = names(job, "");
        while (!names.isEmpty()) {
            var meant = skills.meant(names);
            var written = names.stream().map(name -> {
                var hits = meant.getOrDefault(name, Set.of());
                return new WrittenName(name, hits.size() == 1 ? hits.iterator().next().toString() : null, hits.size());
            }).toList();
            entities.createNativeQuery("""
                    insert into directory_skill_name (job_id, name, skill_id, hits) select ?1, name, skill, hits
                    from jsonb_to_recordset(cast(?2 as jsonb)) as r(name text, skill uuid, hits int)""")
                    .setParameter(1, job.value()).setParameter(2, JSON.toJson(written)).executeUpdate();
            names = names(job, names.getLast());
        }
    }

    private List<String> names(ImportId job, String after) {
        List<?> found = entities.createNativeQuery("""
                select distinct name from directory_skill where job_id = ?1 and name > ?2 order by name limit ?3""")
                .setParameter(1, job.value()).setParameter(2, after).setParameter(3, NAMES).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    Found unclear(ImportId job) {
        return FoundRows.of(entities.createNativeQuery("""
                select s.line, s.name, n.hits, count(*) over ()
                from directory_skill s join directory_skill_name n on n.job_id = ?1 and n.name = s.name
                where s.job_id = ?1 and n.hits <> 1 order by s.line, s.nr limit ?2"""), job, row -> new RowFault(
                Sql.number(row[0]), "skills", (String) row[1], Message.of(Sql.number(row[2]) == 0
                        ? "import.unknown-skill"
                        : "import.ambiguous-skill")));
    }

    /** Two names of one skill. */
    Found twice(ImportId job) {
        return FoundRows.of(entities.createNativeQuery("""
                select line, name, count(*) over () from (
                    select s.line, s.nr, s.name, min(s.nr) over (partition by s.line, n.skill_id) as before
                    from directory_skill s join directory_skill_name n on n.job_id = ?1 and n.name = s.name
                    where s.job_id = ?1 and n.skill_id is not null) skills
                where nr <> before order by line, nr limit ?2"""), job, row -> new RowFault(
                Sql.number(row[0]), "skills", (String) row[1], Message.of("import.skill-twice")));
    }
}
