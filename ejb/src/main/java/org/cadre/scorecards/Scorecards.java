package org.cadre.scorecards;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.work.Scorecard;
import org.jspecify.annotations.Nullable;

/** The scorecards of deliveries, and who has a seat there. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Scorecards {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String SCORINGS = """
            select delivery_id, ask_id, author_id, cast(wanted as text), state, opened_at, short, search_at, percent,
              spread, decided_at, appeal, appealed_at, alone from scorecard\s""";
    private static final String SEATS = """
            select s.id, s.delivery_id, c.ask_id, s.reviewer_id, s.part, s.state, s.asked_at, s.due_at, s.ended_at,
              cast(s.scores as text), cast(s.comments as text), s.passed, s.reason
            from scorecard_seat s join scorecard c on c.delivery_id = s.delivery_id\s""";

    @Inject
    private EntityManager entities;

    protected Scorecards() {}

    Optional<Scoring> find(AnswerId delivery) {
        return scorings(entities.createNativeQuery(SCORINGS + "where delivery_id = ?1").setParameter(1,
                delivery.value())).stream().findFirst();
    }

    /** Those of a task, oldest first. */
    List<Scoring> of(AskId task) {
        return scorings(entities.createNativeQuery(SCORINGS + "where ask_id = ?1 order by opened_at, delivery_id")
                .setParameter(1, task.value()));
    }

    Optional<Seat> find(SeatId id) {
        return seats(entities.createNativeQuery(SEATS + "where s.id = ?1").setParameter(1, id.value())).stream()
                .findFirst();
    }

    /** At every delivery of a task, in no order that tells who came when. */
    List<Seat> seats(AskId task) {
        return seats(entities.createNativeQuery(SEATS + "where c.ask_id = ?1 order by s.id").setParameter(1,
                task.value()));
    }

    /** Somebody's in asks that are open, what is due first at the top. */
    List<Seat> waitingFor(ColleagueId reviewer) {
        return seats(entities.createNativeQuery(SEATS + """
                join ask a on a.id = c.ask_id
                where s.reviewer_id = ?1 and s.state = 'ASKED' and a.state = 'OPEN'
                order by s.due_at, s.id limit 200""").setParameter(1, reviewer.value()));
    }

    /** How many reviews each of these is asked for; who is asked for none is left out. */
    Map<ColleagueId, Integer> waiting(Collection<ColleagueId> reviewers) {
        return Sql.rows(entities.createNativeQuery("""
                select reviewer_id, count(*) from scorecard_seat
                where state = 'ASKED' and reviewer_id = any(cast(?1 as uuid[])) group by reviewer_id""")
                .setParameter(1, Sql.array(reviewers.stream().map(ColleagueId::value).toList()))).stream()
                .collect(Collectors.toMap(row -> new ColleagueId(Sql.uuid(row[0])), row -> (int) Sql.number(row[1])));
    }

    void open(AnswerId delivery, AskId task, ColleagueId author, Scorecard wanted, Instant at) {
        entities.createNativeQuery("""
                insert into scorecard (delivery_id, ask_id, author_id, wanted, state, opened_at)
                values (?1, ?2, ?3, cast(?4 as jsonb), 'OPEN', ?5)""").setParameter(1, delivery.value())
                .setParameter(2, task.value()).setParameter(3, author.value()).setParameter(4, JSON.toJson(wanted))
                .setParameter(5, Timestamp.from(at)).executeUpdate();
    }

    /** @param search when it is looked for more; empty where enough are asked */
    void searched(AnswerId delivery, Optional<Instant> search) {
        entities.createNativeQuery("""
                update scorecard set short = cast(?2 as timestamptz) is not null, search_at = cast(?2 as timestamptz)
                where delivery_id = ?1""").setParameter(1, delivery.value())
                .setParameter(2, search.map(Instant::toString).orElse(null)).executeUpdate();
    }

    void decided(AnswerId delivery, Outcome.Decided outcome, Instant at) {
        entities.createNativeQuery("""
                update scorecard set state = ?2, percent = ?3, spread = ?4, decided_at = ?5 where delivery_id = ?1""")
                .setParameter(1, delivery.value())
                .setParameter(2, (outcome.passed() ? ScoringState.PASSED : ScoringState.FAILED).name())
                .setParameter(3, outcome.percent()).setParameter(4, outcome.spread())
                .setParameter(5, Timestamp.from(at)).executeUpdate();
    }

    void become(AnswerId delivery, ScoringState state) {
        entities.createNativeQuery("update scorecard set state = ?2 where delivery_id = ?1")
                .setParameter(1, delivery.value()).setParameter(2, state.name()).executeUpdate();
    }

    void appealed(AnswerId delivery, String reason, Instant at) {
        entities.createNativeQuery("""
                update scorecard set state = 'APPEALED', appeal = ?2, appealed_at = ?3 where delivery_id = ?1""")
                .setParameter(1, delivery.value()).setParameter(2, reason).setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    void alone(AnswerId delivery, String reason) {
        entities.createNativeQuery("update scorecard set state = 'ALONE', alone = ?2 where delivery_id = ?1")
                .setParameter(1, delivery.value()).setParameter(2, reason).executeUpdate();
    }

    void ask(Seat seat) {
        entities.createNativeQuery("""
                insert into scorecard_seat (id, delivery_id, reviewer_id, part, state, asked_at, due_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""").setParameter(1, seat.id().value())
                .setParameter(2, seat.delivery().value()).setParameter(3, seat.reviewer().value())
                .setParameter(4, seat.part().name()).setParameter(5, seat.state().name())
                .setParameter(6, Timestamp.from(seat.askedAt())).setParameter(7, Timestamp.from(seat.dueAt()))
                .executeUpdate();
    }

    /** @param reason why it was declined, or empty */
    void ended(SeatId id, SeatState state, String reason, Instant at) {
        entities.createNativeQuery(
                "update scorecard_seat set state = ?2, reason = ?3, ended_at = ?4 where id = ?1 and state = 'ASKED'")
                .setParameter(1, id.value()).setParameter(2, state.name()).setParameter(3, reason)
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    void given(SeatId id, List<Mark> marks, Instant at) {
        entities.createNativeQuery("""
                update scorecard_seat set state = 'GIVEN', scores = cast(?2 as jsonb), comments = cast(?3 as jsonb),
                  ended_at = ?4 where id = ?1 and state = 'ASKED'""").setParameter(1, id.value())
                .setParameter(2, JSON.toJson(marks.stream().map(Mark::score).toList()))
                .setParameter(3, JSON.toJson(marks.stream().map(Mark::comment).toList()))
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    void given(SeatId id, boolean passed, String reason, Instant at) {
        entities.createNativeQuery("""
                update scorecard_seat set state = 'GIVEN', passed = ?2, reason = ?3, ended_at = ?4
                where id = ?1 and state = 'ASKED'""").setParameter(1, id.value()).setParameter(2, passed)
                .setParameter(3, reason).setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    /** Nobody is waited for any more. */
    void endAll(AnswerId delivery, Instant at) {
        entities.createNativeQuery("""
                update scorecard_seat set state = 'LAPSED', ended_at = ?2 where delivery_id = ?1 and state = 'ASKED'""")
                .setParameter(1, delivery.value()).setParameter(2, Timestamp.from(at)).executeUpdate();
    }

    private static List<Scoring> scorings(Query query) {
        return Sql.rows(query).stream().map(row -> new Scoring(new AnswerId(Sql.uuid(row[0])),
                new AskId(Sql.uuid(row[1])), new ColleagueId(Sql.uuid(row[2])),
                JSON.fromJson((String) row[3], Scorecard.class), ScoringState.valueOf((String) row[4]),
                Sql.instant(row[5]), (Boolean) row[6], Sql.maybeInstant(row[7]),
                Optional.ofNullable((BigDecimal) row[8]), Optional.ofNullable((BigDecimal) row[9]),
                Sql.maybeInstant(row[10]), (String) row[11], Sql.maybeInstant(row[12]), (String) row[13])).toList();
    }

    private static List<Seat> seats(Query query) {
        return Sql.rows(query).stream().map(row -> new Seat(new SeatId(Sql.uuid(row[0])),
                new AnswerId(Sql.uuid(row[1])), new AskId(Sql.uuid(row[2])), new ColleagueId(Sql.uuid(row[3])),
                Part.valueOf((String) row[4]), SeatState.valueOf((String) row[5]), Sql.instant(row[6]),
                Sql.instant(row[7]), Sql.maybeInstant(row[8]), marks((String) row[9], (String) row[10]),
                Optional.ofNullable((Boolean) row[11]), (String) row[12])).toList();
    }

    /** Comments may have been erased. */
    private static List<Mark> marks(@Nullable String scores, @Nullable String comments) {
        if (scores == null)
            return List.of();
        int[] numbers = JSON.fromJson(scores, int[].class);
        String[] words = comments == null ? new String[0] : JSON.fromJson(comments, String[].class);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < numbers.length; i++)
            marks.add(new Mark(numbers[i], i < words.length ? words[i] : Mark.ERASED));
        return marks;
    }
}
