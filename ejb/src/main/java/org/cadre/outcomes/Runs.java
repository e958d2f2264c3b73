package org.cadre.outcomes;

import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** The runs and their results; whoever calls has looked whether the reader may see them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Runs {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String COLUMNS = """
            select r.id, r.batch_id, r.state, r.total, r.done, r.asked_at, r.ended_at, r.output, r.judgments, r.workers,
                r.excluded, cast(r.parameters as text) from consensus_run r\s""";

    @Inject
    private EntityManager entities;

    protected Runs() {}

    public Optional<ConsensusRun> find(RunId id) {
        return runs(entities.createNativeQuery(COLUMNS + "where r.id = ?1").setParameter(1, id.value())).stream()
                .findFirst();
    }

    /** The one whose results are those of the batch. */
    public Optional<ConsensusRun> current(AskId batch) {
        return runs(entities.createNativeQuery(
                COLUMNS + "join batch b on b.consensus_output = r.output where b.id = ?1")
                .setParameter(1, batch.value())).stream().findFirst();
    }

    /** The latest first. */
    public List<ConsensusRun> of(AskId batch, int limit) {
        return runs(entities.createNativeQuery(
                COLUMNS + "where r.batch_id = ?1 order by r.asked_at desc, r.id limit ?2")
                .setParameter(1, batch.value()).setParameter(2, limit));
    }

    /** Outcomes that are the batch's, of items behind that number, by item, input and method. */
    public List<Outcome> outcomes(AskId batch, int after, int items) {
        return current(batch).flatMap(ConsensusRun::output).map(output -> outcomes(output, after, items))
                .orElse(List.of());
    }

    /** Those of one run. @param items with results, most of them */
    List<Outcome> outcomes(UUID output, int after, int items) {
        return Sql.rows(entities.createNativeQuery("""
                select seq, input, method, value, confidence from consensus_result
                where output = ?1 and seq in (select distinct r.seq from consensus_result r
                                              where r.output = ?1 and r.seq > ?2 order by r.seq limit ?3)
                order by seq, input, method""").setParameter(1, output).setParameter(2, after)
                .setParameter(3, items)).stream()
                .map(row -> new Outcome((int) Sql.number(row[0]), (String) row[1], (String) row[2],
                        Optional.ofNullable((String) row[3]), ((Number) row[4]).doubleValue()))
                .toList();
    }

    public List<Agreement> agreements(UUID output) {
        return Sql.rows(entities.createNativeQuery("""
                select input, option, metric, alpha, low, high from consensus_agreement where output = ?1
                order by input, option""").setParameter(1, output)).stream()
                .map(row -> new Agreement((String) row[0], (String) row[1], (String) row[2], maybe(row[3]),
                        maybe(row[4]), maybe(row[5])))
                .toList();
    }

    /** @return whether it stands now; not where another one of this batch is not over */
    boolean ask(RunId id, AskId batch, Optional<ColleagueId> by, Instant now) {
        return entities.createNativeQuery("""
                insert into consensus_run (id, batch_id, asked_by, asked_at, state)
                values (?1, ?2, cast(cast(?3 as text) as uuid), ?4, 'QUEUED') on conflict do nothing""")
                .setParameter(1, id.value()).setParameter(2, batch.value())
                .setParameter(3, by.map(ColleagueId::toString).orElse(null)).setParameter(4, Timestamp.from(now))
                .executeUpdate() > 0;
    }

    /** Begins one, or begins it anew under another output. @return empty where it is over */
    Optional<ConsensusRun> begin(RunId id, UUID output, Instant now) {
        entities.createNativeQuery("""
                delete from consensus_result where output in (
                  select output from consensus_run where id = ?1 and state in ('QUEUED', 'RUNNING'))""")
                .setParameter(1, id.value()).executeUpdate();
        entities.createNativeQuery("""
                delete from consensus_agreement where output in (
                  select output from consensus_run where id = ?1 and state in ('QUEUED', 'RUNNING'))""")
                .setParameter(1, id.value()).executeUpdate();
        int begun = entities.createNativeQuery("""
                update consensus_run set state = 'RUNNING', output = ?2, begun_at = ?3, total = 0, done = 0
                where id = ?1 and state in ('QUEUED', 'RUNNING')""").setParameter(1, id.value())
                .setParameter(2, output).setParameter(3, Timestamp.from(now)).executeUpdate();
        return begun > 0 ? find(id) : Optional.empty();
    }

    void expect(UUID output, int total) {
        entities.createNativeQuery("update consensus_run set total = ?2 where output = ?1").setParameter(1, output)
                .setParameter(2, total).executeUpdate();
    }

    /** Fails where somebody else has begun the run anew. */
    void add(UUID output, List<Outcome> outcomes) {
        entities.createNativeQuery("""
                insert into consensus_result (output, seq, input, method, value, confidence)
                select ?1, * from unnest(cast(?2 as int[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),
                                         cast(?6 as double precision[]))""").setParameter(1, output)
                .setParameter(2, array(outcomes.stream().map(Outcome::seq).toList()))
                .setParameter(3, array(outcomes.stream().map(Outcome::input).toList()))
                .setParameter(4, array(outcomes.stream().map(Outcome::method).toList()))
                .setParameter(5, array(outcomes.stream().map(one -> one.value().orElse(null)).toList()))
                .setParameter(6, array(outcomes.stream().map(Outcome::confidence).toList())).executeUpdate();
        entities.createNativeQuery("update consensus_run set done = done + ?2 where output = ?1")
                .setParameter(1, output).setParameter(2, outcomes.size()).executeUpdate();
    }

    void add(UUID output, Agreement one) {
        entities.createNativeQuery("""
                insert into consensus_agreement (output, input, option, metric, alpha, low, high)
                values (?1, ?2, ?3, ?4, cast(?5 as double precision), cast(?6 as double precision),
                  cast(?7 as double precision))""").setParameter(1, output).setParameter(2, one.input())
                .setParameter(3, one.option()).setParameter(4, one.metric())
                .setParameter(5, one.alpha().map(Object::toString).orElse(null))
                .setParameter(6, one.low().map(Object::toString).orElse(null))
                .setParameter(7, one.high().map(Object::toString).orElse(null)).executeUpdate();
    }

    /** Makes what was written the batch's, in one statement. @return false where somebody else has begun the run anew */
    boolean finish(UUID output, int judgments, int workers, int excluded, JsonObject parameters, Instant now) {
        return entities.createNativeQuery("""
                with ended as (
                  update consensus_run set state = 'DONE', ended_at = ?2, judgments = ?3, workers = ?4, excluded = ?5,
                    parameters = cast(?6 as jsonb), total = done
                  where output = ?1 and state = 'RUNNING' returning batch_id)
                update batch set consensus_output = ?1 from ended where id = ended.batch_id""")
                .setParameter(1, output).setParameter(2, Timestamp.from(now)).setParameter(3, judgments)
                .setParameter(4, workers).setParameter(5, excluded).setParameter(6, parameters.toString())
                .executeUpdate() > 0;
    }

    void fail(UUID output, Instant now) {
        entities.createNativeQuery("""
                update consensus_run set state = 'FAILED', ended_at = ?2 where output = ?1 and state = 'RUNNING'""")
                .setParameter(1, output).setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    /** Forgets results that are not, and will not be, those of a batch. @return how many */
    int forget(int most) {
        return entities.createNativeQuery("""
                delete from consensus_result where (output, seq, input, method) in (
                  select r.output, r.seq, r.input, r.method from consensus_run u
                  join consensus_result r on r.output = u.output
                  where u.state in ('DONE', 'FAILED')
                    and not exists (select 1 from batch b where b.id = u.batch_id and b.consensus_output = u.output)
                  limit ?1)""").setParameter(1, most).executeUpdate();
    }

    /** Workers whose judgments a person has excluded. */
    Set<ColleagueId> excluded(AskId batch) {
        return Sql.column(entities.createNativeQuery("""
                select worker_id from batch_worker where batch_id = ?1 and excluded_at is not null""")
                .setParameter(1, batch.value())).stream().map(id -> new ColleagueId(Sql.uuid(id)))
                .collect(Collectors.toSet());
    }

    /** In the form of PostgreSQL's array literals. */
    private static String array(Collection<?> values) {
        var array = new StringBuilder("{");
        for (Object value : values) {
            if (array.length() > 1)
                array.append(',');
            array.append(value == null
                    ? "NULL"
                    : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return array.append('}').toString();
    }

    private static Optional<Double> maybe(@Nullable Object column) {
        return Optional.ofNullable((Number) column).map(Number::doubleValue);
    }

    private static OptionalInt count(@Nullable Object column) {
        return column == null ? OptionalInt.empty() : OptionalInt.of((int) Sql.number(column));
    }

    private static List<ConsensusRun> runs(Query query) {
        return Sql.rows(query).stream().map(row -> new ConsensusRun(new RunId(Sql.uuid(row[0])),
                new AskId(Sql.uuid(row[1])), RunState.valueOf((String) row[2]), (int) Sql.number(row[3]),
                (int) Sql.number(row[4]), Sql.instant(row[5]), Sql.maybeInstant(row[6]), Sql.maybeUuid(row[7]),
                count(row[8]), count(row[9]), count(row[10]),
                Optional.ofNullable((String) row[11])
                        .map(json -> JSON.createReader(new StringReader(json)).readObject())))
                .toList();
    }
}
