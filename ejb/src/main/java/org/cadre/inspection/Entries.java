package org.cadre.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.Cursor;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.jspecify.annotations.Nullable;

/** The linked entries that a reader may know of. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Entries {
    /**
     * What the reader may see of asks, walls and glass; a decision about an ask that is gone, or about none, is nobody's to see but
     * a refused filing and an export.
     */
    private static final String VISIBLE = """
            select cast(encode(substring(l.hash for 16), 'hex') as uuid) as id, e.*, coalesce(k.id, g.ask_id) as ask,
                   coalesce(k.title, gk.title) as title
            from (select 'ACT' as source, seq, at, kind, subject, actor, person, cast(null as text) as outcome,
                         cast(null as text) as rules, detail from act
                  union all
                  select 'DECISION', seq, at, stage, subject, person, person, outcome, cast(rules as text), facts
                  from decision) e
            join audit_link l on l.source = e.source and l.seq = e.seq
            left join ask k on k.id = e.subject
            left join glass_request g on g.id = e.subject left join ask gk on gk.id = g.ask_id
            left join wall w on w.id = e.subject
            where (k.id is null or k.classification <= :clearance
                    and opens(k.wall_id, k.labels, k.asker_id, cast(:keys as uuid[])))
              and (g.id is null or gk.classification <= :clearance and gk.asker_id <> :me
                    and opens(gk.wall_id, gk.labels, gk.asker_id, cast(:keys as uuid[])))
              and (w.id is null or w.id = any(cast(:keys as uuid[])))
              and (k.id is not null or e.source = 'ACT' and e.kind not like all (array['ASK\\_%', 'TASK\\_%'])
                    or e.source = 'DECISION' and (e.kind = 'EXPORT' or e.kind = 'INTAKE' and e.outcome = 'REFUSED'))""";
    /** Whoever asked anonymously, there or in what was merged there, is not found by name. */
    private static final String OF_PERSON = """
            and e.actor = :person and not exists (
              with recursive part (id, asker_id, anonymous) as (
                select k.id, k.asker_id, k.anonymous
                union select a.id, a.asker_id, a.anonymous from ask a join part p on a.merged_into = p.id)
              select from part where anonymous and asker_id = :person and :person <> :me)""";

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;

    protected Entries() {}

    /** An entry as it is kept. */
    record Row(UUID id, Instant at, boolean decision, String kind, UUID subject, Optional<UUID> ask,
            Optional<String> title, Optional<UUID> actor, Optional<UUID> person, @Nullable String outcome,
            @Nullable String rules, byte @Nullable [] detail) {}

    /** Newest first. */
    List<Row> find(Reader reader, Search search, Optional<Cursor> after, int limit) {
        var text = new StringBuilder(VISIBLE);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("clearance", reader.clearance().ordinal());
        values.put("keys", Sql.array(reader.keys()));
        values.put("me", reader.id().value());
        search.person().map(ColleagueId::value).ifPresent(person -> {
            text.append(OF_PERSON);
            values.put("person", person);
        });
        search.ask().ifPresent(ask -> {
            text.append(" and coalesce(k.id, g.ask_id) = :ask");
            values.put("ask", ask.value());
        });
        search.kind().ifPresent(kind -> {
            text.append(" and e.kind = :kind");
            values.put("kind", kind);
        });
        search.from().ifPresent(from -> {
            text.append(" and e.at >= :from");
            values.put("from", Timestamp.from(from));
        });
        search.until().ifPresent(until -> {
            text.append(" and e.at < :until");
            values.put("until", Timestamp.from(until));
        });
        after.ifPresent(cursor -> {
            text.append(" and (e.at, l.hash) < (:at, decode(:last, 'hex'))");
            values.put("at", Timestamp.from(cursor.at()));
            values.put("last", cursor.id().toString().replace("-", ""));
        });
        return rows(text.append(" order by e.at desc, l.hash desc limit ").append(limit).toString(), values);
    }

    /** By place, since a native query has no names. */
    private List<Row> rows(String text, Map<String, Object> values) {
        String numbered = text;
        int place = 0;
        for (String name : values.keySet())
            numbered = numbered.replaceAll(":" + name + "\\b", "?" + ++place);
        var query = entities.createNativeQuery(numbered);
        place = 0;
        for (Object value : values.values())
            query.setParameter(++place, value);
        List<?> found = query.getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    /** An object of texts, as PostgreSQL writes it. */
    static Map<String, String> texts(@Nullable String json) {
        var texts = new TreeMap<String, String>();
        if (json != null)
            JSON.fromJson(json, Map.class).forEach((name, text) -> texts.put((String) name, (String) text));
        return texts;
    }

    private static Row row(Object[] row) {
        return new Row(Sql.uuid(row[0]), Sql.instant(row[3]), row[1].equals("DECISION"), (String) row[4],
                Sql.uuid(row[5]), Sql.maybeUuid(row[11]), Optional.ofNullable((String) row[12]), Sql.maybeUuid(row[6]),
                Sql.maybeUuid(row[7]), (String) row[8], (String) row[9], (byte[]) row[10]);
    }
}
