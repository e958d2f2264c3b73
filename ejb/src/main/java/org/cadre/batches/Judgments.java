package org.cadre.batches;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** What workers said; whoever calls has looked whether the reader may see it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Judgments {
    private static final String COLUMNS = """
            select j.id, j.batch_id, j.seq, j.worker_id, j.state, cast(j.answer as text), j.comment, j.skip_reason,
                j.was_gold, j.was_right, j.given_at, j.seconds, j.request_key from judgment j\s""";

    @Inject
    private EntityManager entities;

    protected Judgments() {}

    public Optional<Judgment> find(JudgmentId id) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + "where j.id = ?1").setParameter(1, id.value())).stream()
                .map(Judgments::judgment).findFirst();
    }

    /** Those of one item that count, the oldest first. */
    public List<Judgment> of(AskId batch, int seq) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + """
                where j.batch_id = ?1 and j.seq = ?2 and j.state <> 'UNDONE' order by j.given_at, j.id""")
                .setParameter(1, batch.value()).setParameter(2, seq)).stream().map(Judgments::judgment).toList();
    }

    /** Those of several items that count, by item, the oldest first. @param from the first item @param to the last one */
    public List<Judgment> of(AskId batch, int from, int to) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + """
                where j.batch_id = ?1 and j.seq between ?2 and ?3 and j.state <> 'UNDONE'
                order by j.seq, j.given_at, j.id""").setParameter(1, batch.value()).setParameter(2, from)
                .setParameter(3, to)).stream().map(Judgments::judgment).toList();
    }

    /** The same, also those that were taken back. */
    List<Judgment> all(AskId batch, int from, int to) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + """
                where j.batch_id = ?1 and j.seq between ?2 and ?3 order by j.seq, j.given_at, j.id""")
                .setParameter(1, batch.value()).setParameter(2, from).setParameter(3, to)).stream()
                .map(Judgments::judgment).toList();
    }

    /** Of a row that was selected with the columns of this repository. */
    static Judgment judgment(Object[] row) {
        return new Judgment(new JudgmentId(Sql.uuid(row[0])), new AskId(Sql.uuid(row[1])), (int) Sql.number(row[2]),
                new ColleagueId(Sql.uuid(row[3])), JudgmentState.valueOf((String) row[4]),
                Optional.ofNullable((String) row[5]).map(Json::object), (String) row[6],
                Optional.ofNullable((String) row[7]), (Boolean) row[8], Optional.ofNullable((Boolean) row[9]),
                Sql.instant(row[10]),
                row[11] == null ? OptionalInt.empty() : OptionalInt.of((int) Sql.number(row[11])),
                Optional.ofNullable((String) row[12]));
    }
}
