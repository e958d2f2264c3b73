package org.cadre.skills;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.imports.ImportFigures;
import org.cadre.imports.ImportId;
import org.cadre.imports.Staging.Plan;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** The difference between a staged file and the taxonomy, and how the taxonomy becomes what the file says. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaxonomyChanges {
    private static final int PAGE = 5000;
    private static final UUID FIRST = new UUID(0, 0);
    /** The rows of each code together: the first one's preferred label and broader skill. */
    private static final String TERMS = """
            terms as (select distinct on (code) code, line, label, language, broader from taxonomy_row
                      where job_id = ?1 order by code, line)
            """;
    /** Each label once for its folding and language. */
    private static final String LABELS = """
            labels as (select distinct on (r.code, l.folded, r.language) r.code, l.folded, r.language, l.label
                       from taxonomy_row r join taxonomy_label l on l.job_id = r.job_id and l.line = r.line
                       where r.job_id = ?1 order by r.code, l.folded, r.language, r.line, l.nr)
            """;

    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog log;
    @Inject
    private Colleagues colleagues;

    protected TaxonomyChanges() {}

    /** The same for a dry run and for the import. One at a time: the next one waits until this transaction ends. */
    Plan plan(ImportId job, long counted) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('cadre.skills'))").getSingleResult();
        run("delete from taxonomy_change where job_id = ?1", job);
        run("with " + TERMS + ", " + LABELS + """
                , stored as (select s.code, l.folded, l.language, l.label from skill s
                             join skill_label l on l.skill_id = s.id join terms t on t.code = s.code
                ), relabelled as (
                    select distinct code from labels full join stored using (code, folded, language)
                    where labels.label is distinct from stored.label)
                insert into taxonomy_change (job_id, skill_id, line, added)
                select ?1, coalesce(s.id, gen_random_uuid()), t.line, s.id is null
                from terms t left join skill s on s.code = t.code left join skill b on b.id = s.broader_id
                left join relabelled r on r.code = t.code
                where s.id is null or r.code is not null
                   or (s.label, s.language, coalesce(b.code, '')) <> (t.label, t.language, t.broader)""", job);
        var row = (Object[]) entities.createNativeQuery("""
                select count(*) filter (where added), count(*) filter (where not added),
                    (select count(distinct code) from taxonomy_row where job_id = ?1)
                from taxonomy_change where job_id = ?1""").setParameter(1, job.value()).getSingleResult();
        long added = Sql.number(row[0]);
        long updated = Sql.number(row[1]);
        return new Plan(new ImportFigures(counted, added, updated, Sql.number(row[2]) - added - updated, 0),
                Optional.empty());
    }

    void apply(ImportId job) {
        run("""
                insert into skill (id, code, label, language)
                select c.skill_id, r.code, r.label, r.language
                from taxonomy_change c join taxonomy_row r on r.job_id = c.job_id and r.line = c.line
                where c.job_id = ?1 and c.added""", job);
        run("""
                update skill s set label = r.label, language = r.language,
                    broader_id = (select b.id from skill b where b.code = r.broader)
                from taxonomy_change c join taxonomy_row r on r.job_id = c.job_id and r.line = c.line
                where c.job_id = ?1 and s.id = c.skill_id""", job);
        run("""
                delete from skill_label l using taxonomy_change c
                where c.job_id = ?1 and not c.added and l.skill_id = c.skill_id""", job);
        run("with " + LABELS + """
                insert into skill_label (skill_id, label, folded, language)
                select c.skill_id, l.label, l.folded, l.language
                from taxonomy_change c join taxonomy_row r on r.job_id = c.job_id and r.line = c.line
                join labels l on l.code = r.code where c.job_id = ?1""", job);
        tell(job);
    }

    private void tell(ImportId job) {
        List<UUID> ids = changed(job, FIRST);
        while (!ids.isEmpty()) {
            log.note(Skills.KIND, ids);
            ids = changed(job, ids.getLast());
        }
        colleagues.changed(whoClaims(job));
    }

    private List<UUID> changed(ImportId job, UUID after) {
        List<?> found = entities.createNativeQuery("""
                select skill_id from taxonomy_change where job_id = ?1 and skill_id > ?2 order by skill_id limit ?3""")
                .setParameter(1, job.value()).setParameter(2, after).setParameter(3, PAGE).getResultList();
        return found.stream().map(Sql::uuid).toList();
    }

    private List<ColleagueId> whoClaims(ImportId job) {
        List<?> found = entities.createNativeQuery("""
                select distinct k.colleague_id from claimed_skill k join taxonomy_change c on c.skill_id = k.skill_id
                where c.job_id = ?1""").setParameter(1, job.value()).getResultList();
        return found.stream().map(id -> new ColleagueId(Sql.uuid(id))).toList();
    }

    private void run(String statement, ImportId job) {
        entities.createNativeQuery(statement).setParameter(1, job.value()).executeUpdate();
    }
}
