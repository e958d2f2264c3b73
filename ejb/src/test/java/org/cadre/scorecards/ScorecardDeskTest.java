package org.cadre.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.database.Sql;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.routing.TestCompany;
import org.cadre.tasks.Delivery;
import org.cadre.tasks.DeliveryState;
import org.cadre.tasks.LearnerDesk;
import org.cadre.tasks.NewDelivery;
import org.cadre.tasks.Scored;
import org.cadre.tasks.Task;
import org.cadre.tasks.TaskDesk;
import org.cadre.tasks.TaskState;
import org.cadre.work.Brief;
import org.cadre.work.Criterion;
import org.cadre.work.Scorecard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The scorecard of a delivery from the first review asked for to the last word, with routing at work. */
class ScorecardDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private Reader worker;
    private List<Reader> experts;
    private final List<Object> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    ScorecardDeskTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        company.outbox.with(BeginScoring.class).with(ResumeScoring.class).with(RemindReviewer.class)
                .with(ReplaceReviewer.class).with(ReplaceLeaver.class).with(SearchAgain.class).with(new Missing(told))
                .with(new Decided(told)).with(new Reminded(told));
        asker = company.hire(1).getFirst();
        experts = company.hire(7);
        worker = experts.getFirst();
        company.find(experts);
    }

    @Test
    void twoWhoAgreeLetADeliveryPassAndItsRequesterAcceptsIt() {
        var task = post(card(2, 20));
        var made = deliver(task);
        assertThat(asked(task)).hasSize(2).doesNotContain(worker, asker);
        assertThatThrownBy(() -> act(() -> tasks().accept(asker, made.id()))).hasMessage("scorecard.open");
        assertThatThrownBy(() -> act(() -> tasks().sendBack(asker, made.id(), "No"))).hasMessage("scorecard.open");
        give(task, 8, 6);
        assertThat(result(worker, task).state()).isEqualTo(ScoringState.OPEN);
        assertThat(result(worker, task).said()).as("nobody reads one review").isEmpty();
        give(task, 7, 7);
        var result = result(worker, task);
        assertThat(result.state()).isEqualTo(ScoringState.PASSED);
        assertThat(result.percent()).contains(new BigDecimal("72.50"));
        assertThat(result(asker, task).percent()).as("a figure about a named person").isEmpty();
        assertThat(see(asker, task).deliveries().getFirst().scored()).contains(Scored.PASSED);
        assertThat(told).contains(new ScorecardDecided(task.value(), made.id().value(), worker.id().value(), false));
        act(() -> tasks().accept(asker, made.id()));
        assertThat(see(asker, task).state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void aBigSpreadIsSettledByAThirdAndTheMedian() {
        var task = post(card(2, 20));
        deliver(task);
        give(task, 10, 10);
        give(task, 2, 2);
        assertThat(result(worker, task).state()).isEqualTo(ScoringState.OPEN);
        assertThat(asked(task)).hasSize(1);
        give(task, 3, 3);
        assertThat(result(worker, task).state()).isEqualTo(ScoringState.FAILED);
        assertThat(result(worker, task).percent()).contains(new BigDecimal("30.00"));
        var back = see(worker, task);
        assertThat(back.state()).isEqualTo(TaskState.REWORK);
        assertThat(back.heldBy(worker)).isTrue();
        assertThat(back.deliveries().getFirst().state()).isEqualTo(DeliveryState.RETURNED);
        assertThat(back.deliveries().getFirst().reason()).contains("Right: scored 2", "Readable: scored 3");
        assertThat(back.deliveries().getFirst().judge()).isEmpty();
    }

    @Test
    void nobodyReviewsWhatTheyMadeAskedForLearnedAtOrAreInOneLineWith() {
        company.find(experts.subList(0, 5));
        reports(worker, experts.get(1));
        reports(experts.get(1), experts.get(2)); // above the manager
        reports(experts.get(3), worker);
        var task = post(card(2, 20));
        act(() -> learners().join(experts.get(4), task));
        deliver(task);
        assertThat(asked(task)).isEmpty();
        assertThat(result(asker, task).tooFew()).isTrue();
        assertThat(told).hasSize(1).hasOnlyElementsOfType(ReviewersMissing.class);
        company.find(experts);
        company.pass(Duration.ofHours(25));
        assertThat(asked(task)).containsExactlyInAnyOrder(experts.get(5), experts.get(6));
        assertThat(result(asker, task).tooFew()).isFalse();
    }

    @Test
    void whereTooFewAreFoundItIsToldOnceAndItsRequesterMayJudgeAlone() {
        company.find(experts.subList(0, 2));
        var task = post(card(2, 20));
        var made = deliver(task);
        company.pass(Duration.ofHours(25));
        company.pass(Duration.ofHours(25));
        assertThat(told.stream().filter(ReviewersMissing.class::isInstance)).hasSize(1);
        assertThatThrownBy(() -> act(() -> desk().judgeAlone(worker, made.id(), "I would")))
                .hasMessage("ask.only-the-asker");
        assertThatThrownBy(() -> act(() -> desk().judgeAlone(asker, made.id(), " "))).isInstanceOf(BadInput.class);
        act(() -> desk().judgeAlone(asker, made.id(), "Nobody else knows this"));
        assertThat(asked(task)).isEmpty();
        act(() -> tasks().accept(asker, made.id()));
        assertThat(see(asker, task).state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void whoIsAwayOrHasOptedOutOrMayNotSeeItIsNotAsked() {
        var wall = UUID.randomUUID();
        sql("insert into wall (id, name) values ('%s', 'Deal')".formatted(wall));
        for (var one : List.of(worker, experts.get(1), experts.get(2), experts.get(3), experts.get(4)))
            sql("insert into wall_member (wall_id, colleague_id) values ('%s', '%s')".formatted(wall, one.id()));
        company.change(experts.get(3), profile -> profile.available(120, 5, null, true));
        company.change(experts.get(4), profile -> profile.available(120, 5,
                company.time.clock().instant().plus(Duration.ofDays(90)), false));
        var task = post(card(2, 20));
        take(worker, task);
        sql("update ask set wall_id = '" + wall + "'");
        var inside = new Reader(worker.id(), worker.clearance(), Set.of(new WallId(wall)), worker.roles(),
                worker.language(), worker.zone());
        deliver(inside, task);
        assertThat(asked(task)).containsExactlyInAnyOrder(experts.get(1), experts.get(2));
        var id = seats(task).getFirst().id();
        assertThatThrownBy(() -> desk().see(experts.get(5), id)).isInstanceOf(SeatNotFound.class);
        assertThatThrownBy(() -> desk().see(experts.get(1), id)).as("without the wall's key")
                .isInstanceOf(SeatNotFound.class);
    }

    @Test
    void whoDeclinesIsFollowedByTheNextWhoIsNeverTheSame() {
        var task = post(card(2, 20));
        deliver(task);
        var first = asked(task);
        var seat = seatOf(task, first.getFirst());
        assertThatThrownBy(() -> act(() -> desk().decline(first.getFirst(), seat, ""))).isInstanceOf(BadInput.class);
        act(() -> desk().decline(first.getFirst(), seat, "We share an office"));
        act(() -> desk().decline(first.getFirst(), seat, "We share an office"));
        assertThat(asked(task)).hasSize(2).contains(first.get(1)).doesNotContain(first.getFirst());
        assertThatThrownBy(() -> act(() -> desk().give(first.getFirst(), seat, marks(7, 7))))
                .hasMessage("scorecard.over");
    }

    @Test
    void whoSaysNothingIsRemindedAndThenReplacedByTheClock() {
        var task = post(card(2, 20));
        deliver(task);
        var first = asked(task);
        give(task, 8, 8);
        company.pass(Duration.ofHours(37));
        assertThat(told.stream().filter(ReviewReminded.class::isInstance)).hasSize(1);
        company.pass(Duration.ofHours(36));
        var second = asked(task);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(seats(task)).extracting(Seat::state).containsExactlyInAnyOrder(SeatState.GIVEN, SeatState.LAPSED,
                SeatState.ASKED);
    }

    @Test
    void whoLeavesIsReplacedAtOnceAndWhatWaitedWhileATaskWasClosedGoesOn() {
        var task = post(card(2, 20));
        deliver(task);
        var first = asked(task);
        company.leave(first.getFirst());
        assertThat(asked(task)).hasSize(2).doesNotContain(first.getFirst());
        act(() -> company.asks().close(asker, task));
        var seat = seatOf(task, first.get(1));
        assertThatThrownBy(() -> act(() -> desk().give(first.get(1), seat, marks(7, 7)))).hasMessage("scorecard.over");
        assertThat(database.call(() -> desk().waiting(first.get(1)))).isEmpty();
        company.pass(Duration.ofDays(4));
        assertThat(asked(task)).isEmpty();
        act(() -> company.asks().reopen(asker, task));
        assertThat(asked(task)).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void theSameScorecardSentTwiceIsOneAndAnotherOneIsNotTaken() {
        var task = post(card(2, 20));
        deliver(task);
        var who = asked(task).getFirst();
        var seat = seatOf(task, who);
        act(() -> desk().give(who, seat, marks(7, 7)));
        act(() -> desk().give(who, seat, marks(7, 7)));
        assertThatThrownBy(() -> act(() -> desk().give(who, seat, marks(7, 8)))).hasMessage("scorecard.given");
        assertThat(result(asker, task).given()).isEqualTo(1);
        assertThatThrownBy(() -> act(() -> desk().give(who, seat, marks(7)))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> marks(3, 11)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new Mark(4, "")).isInstanceOf(BadInput.class);
    }

    @Test
    void anAppealGoesToSomebodyIndependentWhoHasTheLastWord() {
        var task = post(card(2, 20));
        var made = deliver(task);
        var reviewers = asked(task);
        give(task, 2, 2);
        give(task, 2, 2);
        assertThatThrownBy(() -> act(() -> desk().appeal(reviewers.getFirst(), made.id(), "I")))
                .isInstanceOf(NotAllowedNow.class);
        assertThat(result(worker, task).mayAppeal()).isTrue();
        act(() -> desk().appeal(worker, made.id(), "They did not run it"));
        assertThat(see(asker, task).state()).isEqualTo(TaskState.DELIVERED);
        assertThatThrownBy(() -> act(() -> tasks().accept(asker, made.id()))).hasMessage("scorecard.open");
        var judges = asked(task);
        assertThat(judges).hasSize(1).doesNotContainAnyElementsOf(reviewers).doesNotContain(worker, asker);
        var judge = judges.getFirst();
        var seat = seatOf(task, judge);
        var duty = database.call(() -> desk().see(judge, seat));
        assertThat(duty.appeal()).isEqualTo("They did not run it");
        assertThat(duty.others()).hasSize(2);
        assertThatThrownBy(() -> act(() -> desk().give(judge, seat, marks(9, 9)))).hasMessage("scorecard.over");
        act(() -> desk().decide(judge, seat, true, "It runs"));
        act(() -> desk().decide(judge, seat, true, "It runs"));
        assertThatThrownBy(() -> act(() -> desk().decide(judge, seat, false, "No"))).isInstanceOf(NotAllowedNow.class);
        var result = result(worker, task);
        assertThat(result.state()).isEqualTo(ScoringState.PASSED);
        assertThat(result.last()).map(Result.LastWord::reason).contains("It runs");
        assertThat(result.mayAppeal()).isFalse();
        assertThat(told).contains(new ScorecardDecided(task.value(), made.id().value(), worker.id().value(), true));
        act(() -> tasks().accept(asker, made.id()));
        assertThat(kinds()).contains("ASK_REVIEWER_ASKED", "ASK_REVIEW_GIVEN", "ASK_REVIEW_FAILED",
                "ASK_REVIEW_APPEALED", "ASK_REVIEW_LAST_WORD");
    }

    @Test
    void aLastWordAgainstItSendsItBackAndThereIsNoOther() {
        var task = post(card(2, 20));
        var made = deliver(task);
        give(task, 2, 2);
        give(task, 2, 2);
        act(() -> desk().appeal(worker, made.id(), "They did not run it"));
        var judge = asked(task).getFirst();
        var seat = seatOf(task, judge);
        act(() -> desk().decline(judge, seat, "I helped with it"));
        var other = asked(task).getFirst();
        assertThat(other).isNotEqualTo(judge);
        var next = seatOf(task, other);
        act(() -> desk().decide(other, next, false, "It does not run"));
        var back = see(worker, task);
        assertThat(back.state()).isEqualTo(TaskState.REWORK);
        assertThat(back.deliveries().getFirst().reason()).isEqualTo("It does not run");
        assertThatThrownBy(() -> act(() -> desk().appeal(worker, made.id(), "Again")))
                .hasMessage("scorecard.no-appeal");
        deliver(worker, task, "Better");
        assertThat(asked(task)).as("the next delivery has a scorecard of its own").hasSize(2).doesNotContain(judge,
                other);
    }

    @Test
    void whoBecameTheManagerMeanwhileMayNotReview() {
        var task = post(card(2, 20));
        deliver(task);
        var who = asked(task).getFirst();
        var seat = seatOf(task, who);
        reports(worker, who);
        assertThatThrownBy(() -> act(() -> desk().give(who, seat, marks(7, 7))))
                .isInstanceOf(AskRefused.class);
    }

    @Test
    void whoHasTheFewestReviewsIsAskedFirst() {
        for (int i = 0; i < 3; i++) {
            var task = post(card(2, 20));
            act(() -> tasks().take(worker, task));
            deliver(worker, task, "Done");
        }
        var counts = new ArrayList<Long>();
        for (var one : experts.subList(1, 7))
            counts.add(database.call(() -> (long) desk().waiting(one).size()));
        assertThat(counts).allMatch(count -> count <= 2);
        assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(6);
    }

    @Test
    void ofTwoWhoFinishAtOnceBothCountOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            var task = post(card(2, 20));
            deliver(task);
            var both = asked(task);
            var start = new CountDownLatch(1);
            try (var pool = Executors.newFixedThreadPool(4)) {
                var given = new ArrayList<Future<?>>();
                for (var who : both)
                    for (int twice = 0; twice < 2; twice++)
                        given.add(pool.submit(() -> giveBeside(who, task, start)));
                start.countDown();
                for (var one : given)
                    one.get();
            }
            company.outbox.relay();
            assertThat(result(worker, task).state()).isEqualTo(ScoringState.PASSED);
            assertThat(seats(task)).extracting(Seat::state).containsExactly(SeatState.GIVEN, SeatState.GIVEN);
            assertThat(told.stream().filter(one -> one instanceof ScorecardDecided decided
                    && decided.task().equals(task.value()))).hasSize(1);
        }
    }

    /** With a connection of its own, as another request would. */
    private void giveBeside(Reader who, AskId task, CountDownLatch start) {
        try (var beside = database.beside()) {
            new TestCompany(beside.database(), Map.of()).outbox.with(new Decided(told));
            var seat = beside.database()
                    .call(() -> beside.database().beans().get(ScorecardDesk.class).lastAt(who, task));
            start.await();
            beside.database().run(
                    () -> beside.database().beans().get(ScorecardDesk.class).give(who, seat, marks(8, 8)));
        } catch (InterruptedException cut) {
            throw new IllegalStateException(cut);
        }
    }

    /** Each of a class of its own, by whose name the outbox knows it. */
    private abstract static class Ear<M extends Record> implements Handler<M> {
        private final Class<M> kind;
        private final List<Object> told;

        Ear(Class<M> kind, List<Object> told) {
            this.kind = kind;
            this.told = told;
        }

        @Override
        public Class<M> message() {
            return kind;
        }

        @Override
        public void handle(M heard, org.cadre.outbox.Delivery delivery) {
            told.add(heard);
        }
    }

    private static final class Missing extends Ear<ReviewersMissing> {
        Missing(List<Object> told) {
            super(ReviewersMissing.class, told);
        }
    }

    private static final class Decided extends Ear<ScorecardDecided> {
        Decided(List<Object> told) {
            super(ScorecardDecided.class, told);
        }
    }

    private static final class Reminded extends Ear<ReviewReminded> {
        Reminded(List<Object> told) {
            super(ReviewReminded.class, told);
        }
    }

    private static Scorecard card(int reviewers, int spread) {
        return new Scorecard(List.of(new Criterion("Right", 3, "Wrong", "Proven"),
                new Criterion("Readable", 1, "", "")), 60, reviewers, spread, 3);
    }

    private static List<Mark> marks(int... scores) {
        var marks = new ArrayList<Mark>();
        for (int score : scores)
            marks.add(new Mark(score, "scored " + score));
        return marks;
    }

    private AskId post(Scorecard card) {
        var brief = new Brief("A script", List.of(), 5, Optional.empty(), List.of(), "", List.of(), "", "",
                Optional.empty(), 0, false, true, Optional.empty(), Optional.empty(), Optional.of(card));
        var id = database.call(() -> tasks().post(asker, new NewAsk("", "Move the job", List.of(), Locale.ENGLISH,
                Classification.INTERNAL, Urgency.NORMAL), brief));
        company.outbox.relay();
        return id;
    }

    private void take(Reader who, AskId task) {
        act(() -> tasks().take(who, task));
    }

    private Delivery deliver(AskId task) {
        take(worker, task);
        return deliver(worker, task, "Here it is");
    }

    private Delivery deliver(Reader who, AskId task) {
        return deliver(who, task, "Here it is");
    }

    private Delivery deliver(Reader who, AskId task, String text) {
        var made = database.call(() -> tasks().deliver(who, task,
                new NewDelivery(text, Optional.empty(), List.of(), Set.of(), true, "")));
        company.outbox.relay();
        return made;
    }

    /** By the first who is asked. */
    private void give(AskId task, int... scores) {
        var who = asked(task).getFirst();
        var seat = seatOf(task, who);
        act(() -> desk().give(who, seat, marks(scores)));
    }

    private List<Reader> asked(AskId task) {
        return seats(task).stream().filter(seat -> seat.state() == SeatState.ASKED)
                .map(seat -> experts.stream().filter(one -> one.id().equals(seat.reviewer())).findFirst().orElseThrow())
                .sorted(Comparator.comparing(one -> one.id().value())).toList();
    }

    private SeatId seatOf(AskId task, Reader who) {
        return seats(task).stream().filter(seat -> seat.of(who)).findFirst().orElseThrow().id();
    }

    private List<Seat> seats(AskId task) {
        return database.call(() -> database.beans().get(Scorecards.class).seats(task));
    }

    private Result result(Reader reader, AskId task) {
        return database.call(() -> desk().of(reader, task)).getLast();
    }

    private Task see(Reader reader, AskId task) {
        return database.call(() -> tasks().see(reader, task));
    }

    private List<String> kinds() {
        return database.call(() -> Sql.column(database.entities().createNativeQuery("select kind from act")).stream()
                .map(String.class::cast).toList());
    }

    private void reports(Reader who, Reader to) {
        database.run(() -> database.beans().get(Colleagues.class).get(who.id()).reportsTo(to.id()));
    }

    private void sql(String statement) {
        database.run(() -> database.entities().createNativeQuery(statement).executeUpdate());
    }

    private void act(Runnable deed) {
        company.act(deed);
    }

    private ScorecardDesk desk() {
        return database.beans().get(ScorecardDesk.class);
    }

    private TaskDesk tasks() {
        return database.beans().get(TaskDesk.class);
    }

    private LearnerDesk learners() {
        return database.beans().get(LearnerDesk.class);
    }
}
