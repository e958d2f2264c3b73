package org.cadre.outcomes;

import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.consensus.SpamPattern;
import org.cadre.database.Sql;
import org.cadre.outcomes.Suspicion.Verdict;
import org.cadre.people.ColleagueId;

/** What runs found in workers' judgments, and what people made of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Flags {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String COLUMNS = """
            select id, worker_id, pattern, other_id, strength, cast(evidence as text), found_at, verdict, looked_at,
                coalesce(reason, '') from worker_flag\s""";

    @Inject
    private EntityManager entities;

    protected Flags() {}

    /** What nobody has looked at is as it was found last; what somebody has looked at stays. */
    void keep(AskId batch, List<Flag> found, Instant now) {
        entities.createNativeQuery("delete from worker_flag where batch_id = ?1 and looked_by is null")
                .setParameter(1, batch.value()).executeUpdate();
        found.forEach(flag -> entities.createNativeQuery("""
                insert into worker_flag (id, batch_id, worker_id, pattern, other_id, strength, evidence, found_at)
                select ?1, batch_id, worker_id, ?4, cast(cast(?5 as text) as uuid), ?6, cast(?7 as jsonb), ?8
                from batch_worker where batch_id = ?2 and worker_id = ?3 on conflict do nothing""")
                .setParameter(1, UUID.randomUUID()).setParameter(2, batch.value())
                .setParameter(3, flag.worker().value()).setParameter(4, flag.pattern().name())
                .setParameter(5, flag.other().map(ColleagueId::toString).orElse(null))
                .setParameter(6, flag.strength()).setParameter(7, json(flag.evidence()))
                .setParameter(8, Timestamp.from(now)).executeUpdate());
    }

    /** What waits first, the strongest first. */
    List<Suspicion> of(AskId batch) {
        return flags(entities.createNativeQuery(COLUMNS + """
                where batch_id = ?1 order by looked_at is not null, strength desc, id""")
                .setParameter(1, batch.value()));
    }

    /** Held until the commit. */
    Optional<Suspicion> hold(AskId batch, FlagId id) {
        return flags(entities.createNativeQuery(COLUMNS + "where batch_id = ?1 and id = ?2 for update")
                .setParameter(1, batch.value()).setParameter(2, id.value())).stream().findFirst();
    }

    void looked(FlagId id, Verdict verdict, String reason, ColleagueId by, Instant now) {
        entities.createNativeQuery("""
                update worker_flag set verdict = ?2, reason = ?3, looked_by = ?4, looked_at = ?5 where id = ?1""")
                .setParameter(1, id.value()).setParameter(2, verdict.name()).setParameter(3, reason)
                .setParameter(4, by.value()).setParameter(5, Timestamp.from(now)).executeUpdate();
    }

    private static String json(Map<String, Double> evidence) {
        var json = JSON.createObjectBuilder();
        evidence.forEach((name, value) -> {
            if (Double.isFinite(value) && !name.equals("other"))
                json.add(name, value);
        });
        return json.build().toString();
    }

    private static SortedMap<String, Double> numbers(String json) {
        var numbers = new TreeMap<String, Double>();
        JSON.createReader(new StringReader(json)).readObject()
                .forEach((name, value) -> numbers.put(name, ((JsonNumber) value).doubleValue()));
        return numbers;
    }

    private static List<Suspicion> flags(Query query) {
        return Sql.rows(query).stream().map(row -> new Suspicion(new FlagId(Sql.uuid(row[0])),
                new ColleagueId(Sql.uuid(row[1])), SpamPattern.valueOf((String) row[2]),
                Sql.maybeUuid(row[3]).map(ColleagueId::new), ((Number) row[4]).doubleValue(),
                numbers((String) row[5]), Sql.instant(row[6]),
                Optional.ofNullable((String) row[7]).map(Verdict::valueOf), Sql.maybeInstant(row[8]),
                (String) row[9])).toList();
    }
}
