package org.cadre.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Message;
import org.cadre.imports.ImportFigures;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportNotApplicable;
import org.cadre.imports.Staging.Plan;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** The difference between the staged file and the company, and how the company becomes what the file says. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DirectoryChanges {
    private static final int PAGE = 5000;
    /** Each becomes a message or two with seven parameters, of which a statement has 32,767 at most. */
    private static final int LEAVERS = 1000;
    private static final UUID FIRST = new UUID(0, 0);
    /**
     * Whom a row `r` speaks of. The first administrator, whom no directory knew, is taken over by the mail, which stands
     * there as the number, too.
     */
    private static final String MEANT = """
            left join colleague f on f.employment = 'LOCAL' and f.mail = r.mail
            left join colleague c on c.number = coalesce(f.number, r.number) and c.employment <> 'ARCHIVE'
            """;
    /** What the directory's claims are to be: the file's, but for skills that a colleague edited or took away. */
    private static final String WANTED = """
            select r.line, c.id as colleague_id, n.skill_id, s.level
            from directory_skill s
            join directory_row r on r.job_id = s.job_id and r.line = s.line
            join directory_skill_name n on n.job_id = s.job_id and n.name = s.name
            """ + MEANT + """
            left join claimed_skill k on k.colleague_id = c.id and k.skill_id = n.skill_id and k.own
            left join dismissed_skill d on d.colleague_id = c.id and d.skill_id = n.skill_id
            where s.job_id = ?1 and k.skill_id is null and d.skill_id is null
            """;

    @Inject
    private EntityManager entities;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected DirectoryChanges() {}

    /** The same for a dry run and for the import. One at a time: the next one waits until this transaction ends. */
    Plan plan(ImportId job, boolean skills, long counted) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('cadre.directory'))")
                .getSingleResult();
        if (count("select count(*) from directory_row where job_id = ?1 and good", job) != counted)
            throw new ImportNotApplicable(job);
        run("delete from directory_change where job_id = ?1", job);
        run(("""
                with wanted as (
                """ + WANTED + """
                ), stored as (
                    select r.line, k.skill_id, k.level from directory_row r
                    """ + MEANT + """
                    join claimed_skill k on k.colleague_id = c.id and not k.own
                    where r.job_id = ?1
                ), claims as (
                    select distinct line from wanted full join stored using (line, skill_id)
                    where %s and wanted.level is distinct from stored.level
                ), changes as (
                    select coalesce(c.id, gen_random_uuid()) as id, r.line, l.line is not null as claims,
                        case when c.id is null then 'ADDED'
                             when c.left_at is not null or (c.name, c.mail, c.org_unit, coalesce(m.number, ''), c.site,
                                 c.country, c.zone, c.language, c.clearance, c.employment)
                                 is distinct from (r.name, r.mail, r.unit, r.manager, r.site, r.country, r.zone,
                                 r.language, r.clearance, r.employment) then 'UPDATED'
                             when l.line is not null then 'CLAIMS' end as kind
                    from directory_row r
                    """ + MEANT + """
                    left join colleague m on m.id = c.manager_id
                    left join claims l on l.line = r.line
                    where r.job_id = ?1)
                insert into directory_change (job_id, colleague_id, line, kind, claims)
                select ?1, id, line, kind, claims from changes where kind is not null""").formatted(skills), job);
        run("""
                insert into directory_change (job_id, colleague_id, kind, claims)
                select ?1, c.id, 'LEAVES', false from colleague c
                where c.left_at is null and c.employment not in ('ARCHIVE', 'LOCAL', 'SERVICE')
                  and not exists (select 1 from directory_row r where r.job_id = ?1 and r.number = c.number)""", job);
        return plan(job, counted);
    }

    private Plan plan(ImportId job, long counted) {
        var row = (Object[]) entities
                .createNativeQuery(
                        """
                                select count(*) filter (where kind = 'ADDED'), count(*) filter (where kind in ('UPDATED', 'CLAIMS')),
                                    count(*) filter (where kind = 'LEAVES'),
                                    (select count(*) from colleague where left_at is null and employment not in ('ARCHIVE', 'LOCAL', 'SERVICE'))
                                from directory_change where job_id = ?1""")
                .setParameter(1, job.value()).getSingleResult();
        long added = Sql.number(row[0]);
        long updated = Sql.number(row[1]);
        long leaving = Sql.number(row[2]);
        long active = Sql.number(row[3]);
        return new Plan(new ImportFigures(counted, added, updated, counted - added - updated, leaving),
                2 * leaving > active
                        ? Optional.of(Message.of("import.too-many-leavers", leaving, active))
                        : Optional.empty());
    }

    void apply(ImportId job) {
        leave(job);
        // two who swap their addresses would meet on the way
        run("""
                update colleague c set mail = cast(c.id as text)
                from directory_change d join directory_row r on r.job_id = d.job_id and r.line = d.line
                where d.job_id = ?1 and d.kind = 'UPDATED' and c.id = d.colleague_id and c.mail <> r.mail""", job);
        run("""
                update colleague c set number = r.number
                from directory_change d join directory_row r on r.job_id = d.job_id and r.line = d.line
                where d.job_id = ?1 and c.id = d.colleague_id and c.employment = 'LOCAL'""", job);
        add(job);
        update(job);
        claim(job);
        tell(job);
        tellOfLeavers(job);
        outbox.append(job.value(), new DirectoryTakenOver(job.value()));
    }

    private void leave(ImportId job) {
        entities.createNativeQuery("""
                update colleague c set left_at = ?2, version = version + 1 from directory_change d
                where d.job_id = ?1 and d.kind = 'LEAVES' and c.id = d.colleague_id""").setParameter(1, job.value())
                .setParameter(2, clock.instant()).executeUpdate();
    }

    private void add(ImportId job) {
        run("""
                insert into colleague (id, number, name, mail, org_unit, manager_id, site, country, zone, language,
                    clearance, employment, version)
                select d.colleague_id, r.number, r.name, r.mail, r.unit, coalesce(a.colleague_id, m.id), r.site,
                    r.country, r.zone, r.language, r.clearance, r.employment, 1
                from directory_change d join directory_row r on r.job_id = d.job_id and r.line = d.line
                left join colleague m on m.number = r.manager
                left join directory_row b on b.job_id = ?1 and b.number = r.manager and r.manager <> ''
                left join directory_change a on a.job_id = ?1 and a.line = b.line
                where d.job_id = ?1 and d.kind = 'ADDED'""", job);
        run("""
                insert into expert_profile (colleague_id, weekly_minutes, max_open, opted_out, version)
                select colleague_id, 120, 3, false, 1 from directory_change where job_id = ?1 and kind = 'ADDED'""",
                job);
    }

    private void update(ImportId job) {
        run("""
                update colleague c set name = r.name, mail = r.mail, org_unit = r.unit, site = r.site,
                    country = r.country, zone = r.zone, language = r.language, clearance = r.clearance,
                    employment = r.employment, left_at = null, version = c.version + 1,
                    manager_id = (select m.id from colleague m where m.number = r.manager)
                from directory_change d join directory_row r on r.job_id = d.job_id and r.line = d.line
                where d.job_id = ?1 and d.kind = 'UPDATED' and c.id = d.colleague_id""", job);
    }

    private void claim(ImportId job) {
        run("""
                delete from claimed_skill k using directory_change d
                where d.job_id = ?1 and d.claims and k.colleague_id = d.colleague_id and not k.own""", job);
        run("""
                insert into claimed_skill (colleague_id, skill_id, level, own)
                select d.colleague_id, w.skill_id, w.level, false
                from directory_change d join (
                """ + WANTED + """
                ) w on w.line = d.line where d.job_id = ?1 and d.claims""", job);
    }

    /** Page by page, since a large company's ids need not be held at once. */
    private void tell(ImportId job) {
        List<ColleagueId> ids = changed(job, "true", FIRST, PAGE);
        while (!ids.isEmpty()) {
            colleagues.changed(ids);
            ids = changed(job, "true", ids.getLast().value(), PAGE);
        }
    }

    /** A message for each, since what one of them had to do is given to others in a transaction of its own. */
    private void tellOfLeavers(ImportId job) {
        var now = clock.instant();
        List<ColleagueId> ids = changed(job, "kind = 'LEAVES'", FIRST, LEAVERS);
        while (!ids.isEmpty()) {
            outbox.append(ids.stream()
                    .map(id -> new Outbox.Letter(id.value(), new ColleagueLeft(id.value()), now)).toList());
            ids = changed(job, "kind = 'LEAVES'", ids.getLast().value(), LEAVERS);
        }
    }

    private List<ColleagueId> changed(ImportId job, String which, UUID after, int limit) {
        List<?> found = entities.createNativeQuery("""
                select colleague_id from directory_change where job_id = ?1 and colleague_id > ?2 and %s
                order by colleague_id limit ?3""".formatted(which)).setParameter(1, job.value())
                .setParameter(2, after).setParameter(3, limit).getResultList();
        return found.stream().map(id -> new ColleagueId(Sql.uuid(id))).toList();
    }

    private long count(String query, ImportId job) {
        return Sql.number(entities.createNativeQuery(query).setParameter(1, job.value()).getSingleResult());
    }

    private void run(String statement, ImportId job) {
        entities.createNativeQuery(statement).setParameter(1, job.value()).executeUpdate();
    }
}
