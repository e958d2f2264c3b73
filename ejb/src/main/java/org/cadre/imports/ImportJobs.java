package org.cadre.imports;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
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
    static final int MOST_PROBLEMS = 1000;
    static final int DEAD_SECONDS = 40;
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String COLUMNS = """
            id, kind, source, started_by, state, total, done, rejected, started_at, ended_at, message_key, message_args
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

    /** @throws ImportNotFound */
    public ImportJob get(ImportId id) {
        return find(id).orElseThrow(() -> new ImportNotFound(id));
    }

    /** The latest first. */
    public List<ImportJob> latest(int limit) {
        List<?> found = entities
                .createNativeQuery("select " + COLUMNS + "from import_job order by started_at desc, id limit ?1")
                .setParameter(1, limit).getResultList();
        return found.stream().map(row -> job((Object[]) row)).toList();
    }

    /** Those that began before that one, the latest first. */
    public List<ImportJob> before(ImportId last, int limit) {
        List<?> found = entities.createNativeQuery("select " + COLUMNS + """
                from import_job where (started_at, id) in (
                    select j.started_at, j.id from import_job j, import_job l
                    where l.id = ?1 and (j.started_at < l.started_at or (j.started_at = l.started_at and j.id > l.id)))
                order by started_at desc, id limit ?2""").setParameter(1, last.value()).setParameter(2, limit)
                .getResultList();
        return found.stream().map(row -> job((Object[]) row)).toList();
    }

    /**
     * The problems in the order in which they were met.
     *
     * @param skip how many of the first are left out
     */
    public List<ImportProblem> problems(ImportId id, int skip, int limit) {
        List<?> found = entities.createNativeQuery("""
                select line, field, value, reason_key, reason_args from import_problem
                where job_id = ?1 and seq > ?2 order by seq limit ?3""").setParameter(1, id.value())
                .setParameter(2, skip).setParameter(3, limit).getResultList();
        return found.stream().map(row -> problem((Object[]) row)).toList();
    }

    /** @throws ImportAlreadyRunning */
    ImportId begin(String kind, String source, Optional<UUID> startedBy) {
        giveUpTheDead();
        var id = ImportId.random();
        int begun = entities.createNativeQuery("""
                insert into import_job (id, kind, source, started_by, state, started_at)
                values (?1, ?2, ?3, cast(cast(?4 as text) as uuid), 'RUNNING', ?5) on conflict do nothing""")
                .setParameter(1, id.value()).setParameter(2, kind)
                .setParameter(3, source).setParameter(4, startedBy.map(UUID::toString).orElse(null))
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
        if (begun == 0)
            throw new ImportAlreadyRunning(kind);
        return id;
    }

    void total(ImportId id, long total) {
        entities.createNativeQuery("update import_job set total = ?2, beat_at = clock_timestamp() where id = ?1")
                .setParameter(1, id.value()).setParameter(2, total).executeUpdate();
    }

    void progress(ImportId id, long done, List<ImportProblem> rejected) {
        int before = ((Number) entities.createNativeQuery("""
                update import_job set done = ?2, rejected = rejected + ?3, beat_at = clock_timestamp()
                where id = ?1 returning cast(rejected - ?3 as int)""").setParameter(1, id.value())
                .setParameter(2, done).setParameter(3, rejected.size()).getSingleResult()).intValue();
        for (int i = 0; i < rejected.size() && before + i < MOST_PROBLEMS; i++)
            add(id, before + i + 1, rejected.get(i));
    }

    void finish(ImportId id, Optional<Message> message) {
        end(id, ImportState.DONE, message);
    }

    void fail(ImportId id, Message reason) {
        end(id, ImportState.FAILED, Optional.of(reason));
    }

    void beat(ImportId id) {
        entities.createNativeQuery("update import_job set beat_at = clock_timestamp() where id = ?1")
                .setParameter(1, id.value()).executeUpdate();
    }

    /** By the database's time, so that no clock of a server matters. */
    void giveUpTheDead() {
        entities.createNativeQuery("""
                update import_job set state = 'INTERRUPTED', ended_at = beat_at
                where state = 'RUNNING' and beat_at < clock_timestamp() - make_interval(secs => ?1)""")
                .setParameter(1, DEAD_SECONDS).executeUpdate();
    }

    private void end(ImportId id, ImportState state, Optional<Message> message) {
        entities.createNativeQuery("""
                update import_job set state = ?2, ended_at = ?3, message_key = ?4, message_args = ?5 where id = ?1""")
                .setParameter(1, id.value()).setParameter(2, state.name())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, message.map(Message::key).orElse(null))
                .setParameter(5, message.map(said -> JSON.toJson(said.args())).orElse(null)).executeUpdate();
    }

    private void add(ImportId id, int seq, ImportProblem problem) {
        entities.createNativeQuery("""
                insert into import_problem (job_id, seq, line, field, value, reason_key, reason_args)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""").setParameter(1, id.value()).setParameter(2, seq)
                .setParameter(3, problem.line()).setParameter(4, problem.column().orElse(null))
                .setParameter(5, problem.value().orElse(null)).setParameter(6, problem.reason().key())
                .setParameter(7, JSON.toJson(problem.reason().args())).executeUpdate();
    }

    private static ImportJob job(Object[] row) {
        return new ImportJob(new ImportId(Sql.uuid(row[0])), (String) row[1], (String) row[2], Sql.maybeUuid(row[3]),
                ImportState.valueOf((String) row[4]), maybeNumber(row[5]), Sql.number(row[6]), Sql.number(row[7]),
                Sql.instant(row[8]), Sql.maybeInstant(row[9]),
                Optional.ofNullable((String) row[10]).map(key -> new Message(key, args((String) row[11]))));
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
