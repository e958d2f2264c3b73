package org.cadre.grounds;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** What was found wrong, and what was said to it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Contests {
    private static final String COLUMNS = """
            select id, ask_id, person_id, words, at, answerer_id, answer, answered_at from contest\s""";

    @Inject
    private EntityManager entities;

    protected Contests() {}

    void add(Contest one) {
        entities.createNativeQuery("insert into contest (id, ask_id, person_id, words, at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, one.id().value()).setParameter(2, one.ask().value())
                .setParameter(3, one.person().value()).setParameter(4, one.words())
                .setParameter(5, Timestamp.from(one.at())).executeUpdate();
    }

    void answer(ContestId id, Contest.Answer answer) {
        entities.createNativeQuery("""
                update contest set answerer_id = ?2, answer = ?3, answered_at = ?4 where id = ?1""")
                .setParameter(1, id.value()).setParameter(2, answer.by().value()).setParameter(3, answer.words())
                .setParameter(4, Timestamp.from(answer.at())).executeUpdate();
    }

    Optional<Contest> last(AskId ask, ColleagueId person) {
        return all(entities.createNativeQuery(
                COLUMNS + "where ask_id = ?1 and person_id = ?2 order by at desc, id limit 1")
                .setParameter(1, ask.value()).setParameter(2, person.value())).stream().findFirst();
    }

    /** Locked, so that of two who answer one comes second. */
    Optional<Contest> toAnswer(ContestId id) {
        return all(entities.createNativeQuery(COLUMNS + "where id = ?1 for update").setParameter(1, id.value()))
                .stream().findFirst();
    }

    /** Oldest first. */
    List<Contest> open() {
        return all(entities.createNativeQuery(COLUMNS + "where answered_at is null order by at, id limit 500"));
    }

    private static List<Contest> all(Query query) {
        return Sql.rows(query).stream().map(row -> new Contest(new ContestId(Sql.uuid(row[0])),
                new AskId(Sql.uuid(row[1])), new ColleagueId(Sql.uuid(row[2])), (String) row[3], Sql.instant(row[4]),
                Optional.ofNullable((UUID) row[5]).map(by -> new Contest.Answer(new ColleagueId(by), (String) row[6],
                        Sql.instant(row[7])))))
                .toList();
    }
}
