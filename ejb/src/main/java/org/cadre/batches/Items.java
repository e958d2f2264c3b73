package org.cadre.batches;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.imports.ImportId;

/** The items of batches; whoever calls has looked whether the reader may see the batch. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Items {
    private static final String COLUMNS = """
            select i.batch_id, i.seq, i.id, i.reference, cast(i.data as text), cast(i.gold as text), i.wanted, i.given,
                i.leased, i.state, cast(i.result as text), i.confidence from batch_item i\s""";

    @Inject
    private EntityManager entities;

    protected Items() {}

    public Optional<Item> find(AskId batch, int seq) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + "where i.batch_id = ?1 and i.seq = ?2")
                .setParameter(1, batch.value()).setParameter(2, seq)).stream().map(Items::item).findFirst();
    }

    public Optional<Item> find(AskId batch, ItemId id) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + "where i.batch_id = ?1 and i.id = ?2")
                .setParameter(1, batch.value()).setParameter(2, id.value())).stream().map(Items::item).findFirst();
    }

    /** In their order, those behind that number. */
    public List<Item> after(AskId batch, int seq, int limit) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + """
                where i.batch_id = ?1 and i.seq > ?2 order by i.seq limit ?3""").setParameter(1, batch.value())
                .setParameter(2, seq).setParameter(3, limit)).stream().map(Items::item).toList();
    }

    int count(AskId batch) {
        return (int) Sql.number(entities.createNativeQuery("select count(*) from batch_item where batch_id = ?1")
                .setParameter(1, batch.value()).getSingleResult());
    }

    /** Those with an expected answer, in their order, behind that number. */
    public List<Item> golden(AskId batch, int seq, int limit) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + """
                where i.batch_id = ?1 and i.seq > ?2 and i.gold is not null order by i.seq limit ?3""")
                .setParameter(1, batch.value()).setParameter(2, seq).setParameter(3, limit)).stream()
                .map(Items::item).toList();
    }

    /** Keeps which file was taken. @return false where it was before */
    boolean note(AskId batch, ItemFile file, int count) {
        var columns = Json.PROVIDER.createArrayBuilder(file.columns()).build();
        return entities.createNativeQuery("""
                insert into batch_file (batch_id, digest, job_id, name, items, columns, findings, region, taken_at)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), ?7, ?8, clock_timestamp()) on conflict do nothing""")
                .setParameter(1, batch.value()).setParameter(2, file.digest()).setParameter(3, file.job().value())
                .setParameter(4, file.name()).setParameter(5, count).setParameter(6, columns.toString())
                .setParameter(7, String.join(",", file.findings())).setParameter(8, file.region()).executeUpdate() > 0;
    }

    boolean taken(AskId batch, byte[] digest) {
        return (Boolean) entities.createNativeQuery("""
                select exists (select 1 from batch_file where batch_id = ?1 and digest = ?2)""")
                .setParameter(1, batch.value()).setParameter(2, digest).getSingleResult();
    }

    /** The files that were taken, the oldest first. */
    List<ItemFile> files(AskId batch) {
        return Sql.rows(entities.createNativeQuery("""
                select job_id, digest, name, cast(columns as text), findings, region from batch_file
                where batch_id = ?1 order by taken_at, digest""").setParameter(1, batch.value())).stream()
                .map(row -> new ItemFile(new ImportId(Sql.uuid(row[0])), (byte[]) row[1], (String) row[2],
                        Json.list((String) row[3]), Json.words((String) row[4]), (String) row[5]))
                .toList();
    }

    /** Makes items of what is staged, behind those that are there. */
    void take(Batch batch, ImportId job) {
        entities.createNativeQuery("""
                insert into batch_item (batch_id, seq, id, reference, data, gold, wanted)
                select ?1, ?3 + row_number() over (order by line), gen_random_uuid(), reference, data, gold, ?4
                from staged_item where job_id = ?2 order by line""").setParameter(1, batch.id().value())
                .setParameter(2, job.value()).setParameter(3, batch.items())
                .setParameter(4, batch.settings().overlap().first()).executeUpdate();
    }

    /** The items of another batch, as if they came in now. */
    void copy(AskId from, Batch to) {
        entities.createNativeQuery("""
                insert into batch_item (batch_id, seq, id, reference, data, gold, wanted)
                select ?2, seq, gen_random_uuid(), reference, data, gold, ?3 from batch_item where batch_id = ?1""")
                .setParameter(1, from.value()).setParameter(2, to.id().value())
                .setParameter(3, to.settings().overlap().first()).executeUpdate();
        entities.createNativeQuery("""
                insert into batch_file (batch_id, digest, job_id, name, items, columns, findings, region, taken_at)
                select ?2, digest, job_id, name, items, columns, findings, region, taken_at from batch_file
                where batch_id = ?1""").setParameter(1, from.value()).setParameter(2, to.id().value())
                .executeUpdate();
    }

    void clear(AskId batch) {
        for (String table : List.of("batch_item", "batch_file"))
            entities.createNativeQuery("delete from " + table + " where batch_id = ?1")
                    .setParameter(1, batch.value()).executeUpdate();
    }

    /** How many judgments each is to have, before any has one. */
    void want(AskId batch, int overlap) {
        entities.createNativeQuery("update batch_item set wanted = ?2 where batch_id = ?1 and wanted <> ?2")
                .setParameter(1, batch.value()).setParameter(2, overlap).executeUpdate();
    }

    /** Nobody is to judge what is not decided; what workers have before them is taken from them. */
    void cancel(AskId batch) {
        entities.createNativeQuery("""
                update batch_item set state = 'CANCELLED', leased = 0
                where batch_id = ?1 and state in ('OPEN', 'ADJUDICATE')""").setParameter(1, batch.value())
                .executeUpdate();
        entities.createNativeQuery("delete from item_lease where batch_id = ?1").setParameter(1, batch.value())
                .executeUpdate();
    }

    /** Of a row that was selected with the columns of this repository. */
    static Item item(Object[] row) {
        return new Item(new AskId(Sql.uuid(row[0])), (int) Sql.number(row[1]), new ItemId(Sql.uuid(row[2])),
                (String) row[3], Json.texts((String) row[4]), Optional.ofNullable((String) row[5]).map(Json::object),
                (int) Sql.number(row[6]), (int) Sql.number(row[7]), (int) Sql.number(row[8]),
                ItemState.valueOf((String) row[9]), Optional.ofNullable((String) row[10]).map(Json::object),
                Optional.ofNullable((Number) row[11]).map(Number::doubleValue));
    }
}
