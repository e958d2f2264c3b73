package org.cadre.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/** What of an archive became which row, and which archives were imported at a start. */
@ApplicationScoped
@Transactional
class HistoryOrigins {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;
    @Inject
    private Clock clock;

    protected HistoryOrigins() {}

    /** Those of the origins that are there, with their ids. */
    Map<String, UUID> known(Collection<String> origins) {
        List<?> rows = entities.createNativeQuery("""
                select origin, id from history_origin
                where origin in (select jsonb_array_elements_text(cast(?1 as jsonb)))""")
                .setParameter(1, JSON.toJson(origins)).getResultList();
        var known = new HashMap<String, UUID>();
        rows.stream().map(Object[].class::cast).forEach(row -> known.put((String) row[0], Sql.uuid(row[1])));
        return known;
    }

    void add(Map<String, UUID> origins) {
        var texts = new HashMap<String, String>();
        origins.forEach((origin, id) -> texts.put(origin, id.toString()));
        entities.createNativeQuery("""
                insert into history_origin (origin, id)
                select key, cast(value as uuid) from jsonb_each_text(cast(?1 as jsonb))""")
                .setParameter(1, JSON.toJson(texts)).executeUpdate();
    }

    boolean remembers(byte[] sha256) {
        return !entities.createNativeQuery("select 1 from history_file where sha256 = ?1").setParameter(1, sha256)
                .getResultList().isEmpty();
    }

    void remember(byte[] sha256, String source) {
        entities.createNativeQuery("""
                insert into history_file (sha256, source, imported_at) values (?1, ?2, ?3) on conflict do nothing""")
                .setParameter(1, sha256).setParameter(2, source)
                .setParameter(3, Timestamp.from(clock.instant())).executeUpdate();
    }
}
