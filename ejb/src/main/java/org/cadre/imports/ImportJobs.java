package org.cadre.imports;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Message;
import org.jspecify.annotations.Nullable;

/** The imports, running and ended. Each change is a transaction of its own, whatever else the caller has open. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportJobs {
    /** Of very many problems only the first are kept. */
    public static final int MOST_PROBLEMS = 10_000;
    static final int DEAD_SECONDS = 40;
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String COLUMNS = """
            id, kind, source, started_by, state, total, done, rejected, started_at, began_at, ended_at, message_key,
            message_args, record_count, added, updated, unchanged, leaving, confirm,
            exists (select 1 from import_stage s where s.job_id = import_job.id), subject
            """;

    @Inject
    private EntityManager entities;
    @Inject
    private Clock clock;

    protected ImportJobs() {}

    public Optional<ImportJob> find(ImportId id) {
        List<?> found = entities.createNativeQuery("select " + COLUMNS + "from import_job where id = ?1")
                .setParameter(1, id.value()).getResultList();
        return found.stream().map(row -> job((Object[]) row)).findFirst();
    }

    /** One of the company's. @throws ImportNotFound also where it belongs to something of one person's */
    public ImportJob get(ImportId id) {
        return find(id).filter(job -> job.subject().isEmpty()).orElseThrow(() -> new ImportNotFound(id));
    }

    /** The company's, the latest first. */
    public List<ImportJob> latest(int limit) {
        List<?> found = entities
                .createNativeQuery("select " + COLUMNS
                        + "from import_job where subject is null order by started_at desc, id limit ?1")
                .setParameter(1, limit).getResultList();
        return found.stream().map(row -> job((Object[]) row)).toList();
    }

    /** Those that belong to something of one person's, the latest first. */
    public List<ImportJob> of(UUID subject, int limit) {
        List<?> found = entities
                .createNativeQuery("select " + COLUMNS
                        + "from import_job where subject = ?1 order by started_at desc, id limit ?2")
                .setParameter(1, subject).setParameter(2, limit).getResultList();
        return found.stream().map(row -> job((Object[]) row)).toList();
    }

    /** Those of a subject go with it, but for one that runs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID subject) {
        entities.createNativeQuery("delete from import_job where subject = ?1 and state not in ('QUEUED', 'RUNNING')")
                .setParameter(1, subject).executeUpdate();
    }

    /** The company's that began before that one, the latest first. */
    public List<ImportJob> before(ImportId last, int limit) {
        List<?> found = entities
                .createNativeQuery("select " + COLUMNS
                        + """
                                from import_job where (started_at, id) in (
                                    select j.started_at, j.id from import_job j, import_job l
                                    where l.id = ?1 and j.subject is null and (j.started_at < l.started_at or (j.started_at = l.started_at and j.id > l.id)))
                                order by started_at desc, id limit ?2""")
                .setParameter(1, last.value()).setParameter(2, limit)
                .getResultList();
        return found.stream().map(row -> job((Object[]) row)).toList();
    }

    /**
     * The problems by line.
     *
     * @param skip how many of the first are left out
     */
    public List<ImportProblem> problems(ImportId id, int skip, int limit) {
        List<?> found = entities.createNativeQuery("""
                select line, field, value, reason_key, reason_args from import_problem
                where job_id = ?1 order by line, seq offset ?2 limit ?3""").setParameter(1, id.value())
                .setParameter(2, skip).setParameter(3, limit).getResultList();
        return found.stream().map(row -> problem((Object[]) row)).toList();
    }

    /** @throws ImportAlreadyRunning */
    ImportId begin(String kind, Optional<UUID> subject, String source, Optional<UUID> startedBy) {
        giveUpTheDead();
        lock(kind);
        var id = ImportId.random();
        int begun = entities.createNativeQuery("""
                insert into import_job (id, kind, source, started_by, state, started_at, subject)
                values (?1, ?2, ?3, cast(cast(?4 as text) as uuid), 'QUEUED', ?5, cast(cast(?6 as text) as uuid))
                on conflict do nothing""")
                .setParameter(1, id.value()).setParameter(2, kind)
                .setParameter(3, source).setParameter(4, startedBy.map(UUID::toString).orElse(null))
                .setParameter(5, Timestamp.from(clock.instant()))
                .setParameter(6, subject.map(UUID::toString).orElse(null)).executeUpdate();
        if (begun == 0)
            throw new ImportAlreadyRunning(kind);
        return id;
    }

    /** A checked one is queued again, to be applied. @throws ImportAlreadyRunning @throws ImportNotApplicable */
    void resume(ImportId id, String kind) {
        giveUpTheDead();
        lock(kind);
        if (!entities.createNativeQuery("""
                select 1 from import_job j, import_job mine
                where mine.id = ?1 and j.kind = mine.kind and j.subject is not distinct from mine.subject
                  and j.state in ('QUEUED', 'RUNNING')""").setParameter(1, id.value()).getResultList().isEmpty())
            throw new ImportAlreadyRunning(kind);
        int resumed = entities.createNativeQuery("""
                update import_job set state = 'QUEUED', total = null, done = 0, began_at = null, ended_at = null,
                    message_key = null, message_args = null, confirm = false, beat_at = clock_timestamp()
                where id = ?1 and state = 'CHECKED' and rejected = 0
                  and exists (select 1 from import_stage s where s.job_id = ?1)""").setParameter(1, id.value())
                .executeUpdate();
        if (resumed == 0)
            throw new ImportNotApplicable(id);
    }

    private void lock(String kind) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('cadre.import.' || ?1))")
                .setParameter(1, kind).getSingleResult();
    }

    /** A thread has taken it. @throws ImportGivenUp */
    void run(ImportId id) {
        int begun = entities.createNativeQuery("""
                update import_job set state = 'RUNNING', began_at = ?2, beat_at = clock_timestamp()
                where id = ?1 and state = 'QUEUED'""").setParameter(1, id.value())
                .setParameter(2, Timestamp.from(clock.instant())).executeUpdate();
        if (begun == 0)
            throw new ImportGivenUp(id);
    }

    void total(ImportId id, long total) {
        entities.createNativeQuery("update import_job set total = ?2, beat_at = clock_timestamp() where id = ?1")
                .setParameter(1, id.value()).setParameter(2, total).executeUpdate();
    }

    /** @param more how many were rejected beside those, and are not listed */
    void progress(ImportId id, long done, List<ImportProblem> rejected, long more) {
        long before = ((Number) entities.createNativeQuery("""
                update import_job set done = ?2, rejected = rejected + ?3, beat_at = clock_timestamp()
                where id = ?1 returning rejected - ?3""").setParameter(1, id.value())
                .setParameter(2, done).setParameter(3, rejected.size() + more).getSingleResult()).longValue();
        var kept = new ArrayList<Kept>();
        for (int i = 0; i < rejected.size() && before + i < MOST_PROBLEMS; i++)
            kept.add(Kept.of((int) before + i + 1, rejected.get(i)));
        if (!kept.isEmpty())
            entities.createNativeQuery("""
                    insert into import_problem (job_id, seq, line, field, value, reason_key, reason_args)
                    select ?1, r.seq, r.line, r.field, r.value, r.key, r.args from jsonb_to_recordset(cast(?2 as jsonb))
                        as r(seq int, line bigint, field text, value text, key text, args text)""")
                    .setParameter(1, id.value()).setParameter(2, JSON.toJson(kept)).executeUpdate();
    }

    void beat(ImportId id) {
        entities.createNativeQuery("update import_job set beat_at = clock_timestamp() where id = ?1")
                .setParameter(1, id.value()).executeUpdate();
    }

    /** By the database's time, so that no clock of a server matters. */
    void giveUpTheDead() {
        entities.createNativeQuery("""
                update import_job set state = 'INTERRUPTED', ended_at = beat_at
                where state in ('QUEUED', 'RUNNING') and beat_at < clock_timestamp() - make_interval(secs => ?1)""")
                .setParameter(1, DEAD_SECONDS).executeUpdate();
    }

    /** In the caller's transaction. @throws ImportGivenUp where the import does not count as running any more */
    @Transactional(Transactional.TxType.MANDATORY)
    void committing(ImportId id, ImportOutcome outcome) {
        if (!stored(id, outcome))
            throw new ImportGivenUp(id);
    }

    /** Nothing changes where it has ended already. */
    void end(ImportId id, ImportOutcome outcome) {
        stored(id, outcome);
    }

    private boolean stored(ImportId id, ImportOutcome outcome) {
        var message = outcome.message();
        var update = entities.createNativeQuery("""
                update import_job set state = ?2, ended_at = ?3, message_key = ?4, message_args = ?5, confirm = ?6,
                    done = case when ?2 in ('DONE', 'CHECKED') then coalesce(total, done) else done end
                where id = ?1 and state in ('QUEUED', 'RUNNING')""").setParameter(1, id.value())
                .setParameter(2, outcome.state().name()).setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, message.map(Message::key).orElse(null))
                .setParameter(5, message.map(said -> JSON.toJson(said.args())).orElse(null))
                .setParameter(6, outcome.confirm());
        boolean live = update.executeUpdate() > 0;
        if (live)
            outcome.figures().ifPresent(figures -> store(id, figures));
        return live;
    }

    private void store(ImportId id, ImportFigures figures) {
        entities.createNativeQuery("""
                update import_job set record_count = ?2, added = ?3, updated = ?4, unchanged = ?5, leaving = ?6
                where id = ?1""").setParameter(1, id.value()).setParameter(2, figures.rows())
                .setParameter(3, figures.added()).setParameter(4, figures.updated())
                .setParameter(5, figures.unchanged()).setParameter(6, figures.left()).executeUpdate();
    }

    /** A problem to be written. */
    public record Kept(int seq, long line, @Nullable String field, @Nullable String value, String key, String args) {
        static Kept of(int seq, ImportProblem problem) {
            return new Kept(seq, problem.line(), problem.column().orElse(null), problem.value().orElse(null),
                    problem.reason().key(), JSON.toJson(problem.reason().args()));
        }
    }

    private static ImportJob job(Object[] row) {
        return new ImportJob(new ImportId(Sql.uuid(row[0])), (String) row[1], (String) row[2], Sql.maybeUuid(row[3]),
                Sql.maybeUuid(row[20]), ImportState.valueOf((String) row[4]), maybeNumber(row[5]), Sql.number(row[6]),
                Sql.number(row[7]),
                Sql.instant(row[8]), Sql.maybeInstant(row[9]), Sql.maybeInstant(row[10]),
                Optional.ofNullable((String) row[11]).map(key -> new Message(key, args((String) row[12]))),
                figures(row), (Boolean) row[18], (Boolean) row[19]);
    }

    private static Optional<ImportFigures> figures(Object[] row) {
        return maybeNumber(row[13]).isEmpty()
                ? Optional.empty()
                : Optional.of(new ImportFigures(Sql.number(row[13]), Sql.number(row[14]), Sql.number(row[15]),
                        Sql.number(row[16]), Sql.number(row[17])));
    }

    private static ImportProblem problem(Object[] row) {
        return new ImportProblem(Sql.number(row[0]), Optional.ofNullable((String) row[1]),
                Optional.ofNullable((String) row[2]), new Message((String) row[3], args((String) row[4])));
    }

    private static OptionalLong maybeNumber(@Nullable Object column) {
        return column == null ? OptionalLong.empty() : OptionalLong.of(Sql.number(column));
    }

    /** Numbers come back as what a reader's number format takes. */
    private static List<Object> args(String json) {
        return JSON.fromJson(json, List.class).stream()
                .<Object>map(arg -> arg instanceof BigDecimal number ? (Object) number.longValue() : arg).toList();
    }
}
