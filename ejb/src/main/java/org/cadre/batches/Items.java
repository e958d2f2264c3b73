package org.cadre.batches;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;

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

    /** Of a row that was selected with the columns of this repository. */
    static Item item(Object[] row) {
        return new Item(new AskId(Sql.uuid(row[0])), (int) Sql.number(row[1]), new ItemId(Sql.uuid(row[2])),
                (String) row[3], Json.texts((String) row[4]), Optional.ofNullable((String) row[5]).map(Json::object),
                (int) Sql.number(row[6]), (int) Sql.number(row[7]), (int) Sql.number(row[8]),
                ItemState.valueOf((String) row[9]), Optional.ofNullable((String) row[10]).map(Json::object),
                Optional.ofNullable((Number) row[11]).map(Number::doubleValue));
    }
}
