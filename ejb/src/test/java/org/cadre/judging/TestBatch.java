package org.cadre.judging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cadre.asks.AskId;
import org.cadre.consensus.Trust;
import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.people.Reader;

/** A running batch as rows: numbered items of which the text is their number, the first ones with the expected answer `yes`. */
public final class TestBatch {
    private final TestDatabase database;
    private final Map<String, Object> columns = new HashMap<>();
    private int items = 10;
    private int golden;
    private String form = TestForms.YES_OR_NO;

    public TestBatch(TestDatabase database) {
        this.database = database;
        with("overlap", 3).with("most_overlap", 3).with("gold_percent", 0);
    }

    public TestBatch items(int number) {
        items = number;
        return this;
    }

    /** So many of the items. */
    public TestBatch golden(int number, int percent) {
        golden = number;
        return with("gold_percent", percent);
    }

    public TestBatch overlap(int first) {
        return with("overlap", first).with("most_overlap", first);
    }

    public TestBatch adaptive(int first, int most, double enough) {
        return with("overlap", first).with("most_overlap", most).with("adaptive", true).with("enough", enough);
    }

    public TestBatch form(String json) {
        form = json;
        return this;
    }

    public TestBatch with(String column, Object value) {
        columns.put(column, value);
        return this;
    }

    public AskId of(Reader requester) {
        var id = new TestCompany(database).ask(requester.id(), "Label reviews", "Read, then choose.",
                Classification.INTERNAL);
        database.run(() -> {
            sql("update ask set kind = 'BATCH' where id = ?1", id);
            sql("""
                    insert into batch (id, requester_id, filed, state, form, items, gold_items, pseudonym_key,
                      created_at, changed_at, started_at, version)
                    values (?1, ?2, ?1, 'RUNNING', cast(?3 as jsonb), ?4, ?5, cast('a key' as bytea), ?6, ?6, ?6, 1)""",
                    id, requester.id().value(), form, items, golden, Timestamp.from(Instant.now()));
            set(id);
            sql("""
                    insert into batch_item (batch_id, seq, id, reference, data, gold, wanted)
                    select b.id, n, gen_random_uuid(), '', jsonb_build_object('text', cast(n as text)),
                      case when n <= b.gold_items then cast('{"right": "yes"}' as jsonb) end, b.overlap
                    from batch b, generate_series(1, b.items) n where b.id = ?1""", id);
        });
        return new AskId(id);
    }

    /** Who has joined, from a place on. */
    public static void join(TestDatabase database, AskId batch, Reader worker, int place) {
        database.run(() -> {
            database.entities().createNativeQuery("""
                    insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, accepted_at,
                      version)
                    values (gen_random_uuid(), ?1, ?2, 1, 'ACCEPTED', now(), now(), now(), 1)""")
                    .setParameter(1, batch.value()).setParameter(2, worker.id().value()).executeUpdate();
            database.beans().get(Workers.class).add(batch, worker.id(), place, Trust.STRANGER, Instant.now());
        });
    }

    /** All at once, since some depend on one another. */
    private void set(UUID id) {
        var names = new ArrayList<>(columns.keySet());
        var values = new ArrayList<Object>(List.of(id));
        names.forEach(name -> values.add(columns.getOrDefault(name, "")));
        sql(IntStream.range(0, names.size()).mapToObj(i -> names.get(i) + " = ?" + (i + 2))
                .collect(Collectors.joining(", ", "update batch set ", " where id = ?1")), values.toArray());
    }

    private void sql(String sql, Object... values) {
        var query = database.entities().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++)
            query.setParameter(i + 1, values[i]);
        query.executeUpdate();
    }

    /** One number out of the database. */
    public static long count(TestDatabase database, String sql, AskId batch) {
        return database.call(() -> ((Number) database.entities().createNativeQuery(sql)
                .setParameter(1, batch.value()).getSingleResult()).longValue());
    }
}
