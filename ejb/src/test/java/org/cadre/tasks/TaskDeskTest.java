package org.cadre.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.Cursor;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.capacity.Standings;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.routing.TestCompany;
import org.cadre.templates.TemplateDesk;
import org.cadre.templates.TemplateNotFound;
import org.cadre.work.Brief;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A micro-task from its posting to its end, with routing at work and every hour a working hour. */
class TaskDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private List<Reader> experts;

    @SuppressWarnings("NullAway.Init")
    TaskDeskTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        company.outbox.with(OpenToOthers.class);
        asker = company.hire(1).getFirst();
        experts = company.hire(8);
        company.find(experts);
    }

    @Test
    void whoTakesItHasItAloneForTwiceItsEffortAndWhatAnyAnswerMayTake() {
        var task = post(brief(60, Optional.empty()));
        assertThat(company.inviteesOfWave(task, 1)).hasSize(3);
        take(experts.getFirst(), task);
        var seen = see(asker, task);
        assertThat(seen.state()).isEqualTo(TaskState.TAKEN);
        assertThat(seen.holder()).contains(experts.getFirst().id());
        assertThat(Duration.between(company.time.clock().instant(), seen.until().orElseThrow()))
                .isBetween(Duration.ofMinutes(18 * 60 - 1), Duration.ofHours(18));
        assertThat(company.invitations(task)).extracting("state").containsExactlyInAnyOrder(
                InvitationState.ACCEPTED, InvitationState.WITHDRAWN, InvitationState.WITHDRAWN);
        assertThatThrownBy(() -> take(experts.get(1), task)).isInstanceOf(NotAllowedNow.class)
                .hasMessage("task.taken");
        assertThatThrownBy(() -> take(asker, task)).hasMessage("task.own");
        var busy = database.call(() -> database.beans().get(Standings.class)
                .look(List.of(experts.getFirst().id()), company.time.clock().instant()));
        assertThat(busy.values()).extracting(one -> one.capacity().minutesUsed()).containsExactly(60);
    }

    @Test
    void whoseTimeIsOverIsFollowedByOthersEvenThoseWhoWereAskedBefore() {
        company.find(experts.subList(0, 3));
        var task = post(brief(30, Optional.empty()));
        take(experts.getFirst(), task);
        company.pass(Duration.ofHours(26));
        assertThat(see(asker, task).state()).isEqualTo(TaskState.FREE);
        assertThat(company.invitation(task, experts.getFirst()).state()).isEqualTo(InvitationState.EXPIRED);
        assertThat(company.inviteesOfWave(task, 2)).containsExactlyInAnyOrder(experts.get(1).id(),
                experts.get(2).id());
        take(experts.get(1), task);
        assertThatThrownBy(() -> deliver(experts.getFirst(), task, "Too late", "")).hasMessage("task.not-at-it");
    }

    @Test
    void whoIsLateDeliversAllTheSameWhileNobodyElseHasIt() {
        var task = post(brief(30, Optional.empty()));
        take(experts.getFirst(), task);
        company.pass(Duration.ofHours(30));
        deliver(experts.getFirst(), task, "Here it is", "");
        assertThat(see(asker, task).state()).isEqualTo(TaskState.DELIVERED);
        company.pass(Duration.ofHours(50));
        assertThat(see(asker, task).holder()).contains(experts.getFirst().id());
    }

    @Test
    void theSameDeliverySentTwiceIsOne() {
        var task = post(brief(30, Optional.empty()));
        take(experts.getFirst(), task);
        var first = deliver(experts.getFirst(), task, "Here it is", "key-1");
        var again = deliver(experts.getFirst(), task, "Here it is", "key-1");
        assertThat(again.id()).isEqualTo(first.id());
        assertThatThrownBy(() -> deliver(experts.getFirst(), task, "And more", "key-2"))
                .hasMessage("task.delivered-already");
        assertThat(see(asker, task).deliveries()).hasSize(1);
        assertThat(database.<Integer>call(() -> answers(task))).isEqualTo(1);
    }

    @Test
    void isSentBackWithReasonsDoneAgainAndAccepted() {
        var task = post(brief(30, Optional.empty()));
        take(experts.getFirst(), task);
        var first = deliver(experts.getFirst(), task, "Half of it", "");
        assertThatThrownBy(() -> sendBack(asker, first, " ")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> sendBack(experts.get(1), first, "Mine")).hasMessage("ask.only-the-asker");
        sendBack(asker, first, "The tests are missing");
        var back = see(experts.getFirst(), task);
        assertThat(back.state()).isEqualTo(TaskState.REWORK);
        assertThat(back.deliveries().getFirst().reason()).isEqualTo("The tests are missing");
        assertThatThrownBy(() -> accept(asker, first)).hasMessage("task.judged");
        var second = deliver(experts.getFirst(), task, "All of it", "");
        accept(asker, second);
        var done = see(asker, task);
        assertThat(done.state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(done.ask().state()).isEqualTo(AskState.SOLVED);
        assertThat(done.holder()).contains(experts.getFirst().id());
        assertThat(done.deliveries()).extracting(Delivery::number).containsExactly(1, 2);
        assertThatThrownBy(() -> sendBack(asker, second, "No")).hasMessage("task.judged");
        assertThatThrownBy(() -> database.run(() -> company.asks().reopen(asker, task)))
                .hasMessage("ask.no-question");
    }

    @Test
    void whoGivesUpIsFollowedByTheNext() {
        var task = post(brief(30, Optional.empty()));
        take(experts.getFirst(), task);
        company.act(() -> desk().giveUp(experts.getFirst(), task, Decline.because(DeclineReason.NO_TIME)));
        assertThat(see(asker, task).state()).isEqualTo(TaskState.FREE);
        take(experts.get(5), task); // who was never invited
        assertThat(see(asker, task).holder()).contains(experts.get(5).id());
    }

    @Test
    void whoWasNotInvitedTakesItOnlyWhereTheRulesLetThem() {
        var task = post(new NewAsk("", "Fix it", List.of(), Locale.ENGLISH, Classification.INTERNAL,
                Urgency.NORMAL), brief(300, Optional.empty()));
        var stranger = company.hire(Classification.INTERNAL);
        assertThatThrownBy(() -> take(stranger, task)).isInstanceOfSatisfying(AskRefused.class,
                refused -> assertThat(refused.ruling().by().name()).isEqualTo("weekly-minutes"));
        assertThat(see(asker, task).state()).isEqualTo(TaskState.FREE);
    }

    @Test
    void aQuestionsVerbsAreNotForTasks() {
        var task = post(brief(30, Optional.empty()));
        assertThatThrownBy(() -> database.call(() -> company.asks().answer(experts.getFirst(), task, "So")))
                .hasMessage("ask.no-question");
        var question = company.ask(asker, Urgency.NORMAL);
        assertThatThrownBy(() -> take(experts.getFirst(), question)).isInstanceOf(TaskNotFound.class);
    }

    @Test
    void isForTheNamedOneOnlyUntilItsRequesterOpensIt() {
        var named = experts.get(6);
        var task = post(brief(30, Optional.of(named)));
        assertThat(company.inviteesOfWave(task, 1)).containsExactly(named.id());
        assertThatThrownBy(() -> take(experts.getFirst(), task)).hasMessage("task.for-another");
        var invitation = company.invitation(task, named).id();
        company.act(() -> company.desk().decline(named, invitation, Decline.because(DeclineReason.NO_TIME)));
        assertThat(company.invitations(task)).hasSize(1);
        company.act(() -> desk().openToOthers(asker, task));
        assertThat(company.invitations(task)).hasSize(4);
        take(experts.getFirst(), task);
    }

    @Test
    void theBoardHasWhatIsFreeForItsReaderAndFitsIntoTheirTime() {
        var small = post(brief(15, Optional.empty()));
        var large = post(brief(90, Optional.empty()));
        var named = post(brief(15, Optional.of(experts.get(6))));
        var me = experts.getFirst();
        assertThat(board(me, OptionalInt.empty(), "")).containsExactly(large, small);
        assertThat(board(me, OptionalInt.of(30), "")).containsExactly(small);
        assertThat(board(experts.get(6), OptionalInt.of(30), "")).containsExactly(named, small);
        assertThat(board(me, OptionalInt.empty(), "unheard of")).isEmpty();
        assertThat(board(asker, OptionalInt.empty(), "")).isEmpty();
        take(experts.get(1), small);
        assertThat(board(me, OptionalInt.empty(), "")).containsExactly(large);
        assertThat(database.<Integer>call(() -> taskBoard().minutesFree(experts.get(1)))).isEqualTo(105);
        assertThat(database.call(() -> taskBoard().taken(experts.get(1)))).extracting(one -> one.ask().id())
                .containsExactly(small);
        assertThat(database.call(() -> taskBoard().posted(asker))).hasSize(3);
    }

    @Test
    void theBoardGoesOnWhereItsPageEnded() {
        for (int i = 0; i < 5; i++)
            post(brief(10, Optional.empty()));
        var seen = new HashSet<AskId>();
        var next = Optional.<Cursor>empty();
        for (int page = 0; page < 3; page++) {
            var from = next;
            var board = database.call(() -> taskBoard().free(experts.getFirst(),
                    new BoardQuery(Optional.empty(), OptionalInt.empty(), false, from, 2)));
            board.tasks().forEach(one -> assertThat(seen.add(one.ask().id())).isTrue());
            next = board.next();
        }
        assertThat(seen).hasSize(5);
        assertThat(next).isEmpty();
    }

    @Test
    void neitherReadsWhatTheOtherSaysBeforeSayingTheirOwn() {
        var worker = experts.getFirst();
        var task = post(brief(10, Optional.empty()));
        take(worker, task);
        assertThatThrownBy(() -> say(asker, task, 5)).hasMessage("feedback.not-yours");
        accept(asker, deliver(worker, task, "Done", ""));
        say(asker, task, 4);
        assertThat(exchange(worker, task)).isEqualTo(new Exchange(Optional.empty(), Optional.empty(), true));
        assertThatThrownBy(() -> say(asker, task, 5)).hasMessage("feedback.given");
        say(worker, task, 5);
        assertThat(exchange(worker, task).theirs()).map(Feedback::rating).contains(4);
        assertThat(exchange(asker, task).theirs()).map(Feedback::rating).contains(5);
        assertThat(exchange(experts.get(1), task)).isEqualTo(Exchange.NONE);
        assertThatThrownBy(() -> say(worker, task, 6)).isInstanceOf(BadInput.class);
    }

    @Test
    void whoWantsToLearnIsThereWhereTheTaskAdmitsThem() {
        var closed = post(brief(10, Optional.empty()));
        assertThatThrownBy(() -> company.act(() -> learners().join(experts.get(1), closed)))
                .hasMessage("task.no-learner");
        var open = post(learning());
        take(experts.getFirst(), open);
        assertThatThrownBy(() -> company.act(() -> learners().join(experts.getFirst(), open)))
                .hasMessage("task.no-learner");
        for (int i = 1; i <= 3; i++) {
            var one = experts.get(i);
            company.act(() -> learners().join(one, open));
        }
        assertThatThrownBy(() -> company.act(() -> learners().join(experts.get(4), open)))
                .hasMessage("task.no-learner");
        company.act(() -> learners().leave(experts.get(1), open));
        var ask = see(asker, open).ask();
        assertThat(database.call(() -> learners().of(ask))).containsExactly(experts.get(2).id(),
                experts.get(3).id());
    }

    @Test
    void aTaskInStepsIsDoneOnceItsStepsAreInTheirOrder() {
        company.outbox.with(FileNextSteps.class);
        var whole = post(brief(30, Optional.empty()));
        company.act(() -> steps().split(asker, whole, List.of(step("One", Set.of()), step("Two", Set.of()),
                step("Three", Set.of(1, 2)))));
        assertThat(see(asker, whole).state()).isEqualTo(TaskState.SPLIT);
        assertThat(company.invitations(whole)).extracting(one -> one.state()).containsOnly(InvitationState.WITHDRAWN);
        assertThatThrownBy(() -> take(experts.getFirst(), whole)).isInstanceOf(NotAllowedNow.class);
        var first = stepsOf(whole);
        assertThat(first).extracting(one -> one.task().isPresent()).containsExactly(true, true, false);
        settle(first.getFirst().task().orElseThrow(), experts.getFirst());
        assertThat(stepsOf(whole).get(2).task()).isEmpty();
        settle(first.get(1).task().orElseThrow(), experts.get(1));
        var last = stepsOf(whole).get(2).task().orElseThrow();
        assertThat(see(asker, whole).ask().state()).isEqualTo(AskState.OPEN);
        settle(last, experts.get(2));
        assertThat(stepsOf(whole)).allMatch(Step::done);
        assertThat(see(asker, whole).ask().state()).isEqualTo(AskState.SOLVED);
    }

    @Test
    void stepsNeedOnlyStepsBeforeThemAndNothingIsHalfDone() {
        var whole = post(brief(30, Optional.empty()));
        assertThatThrownBy(() -> company.act(() -> steps().split(asker, whole,
                List.of(step("One", Set.of()), step("Two", Set.of(2)))))).isInstanceOf(BadInput.class);
        var unknown = new NewStep("Two", "", List.of("No such skill"), brief(10, Optional.empty()), Set.of(1), "");
        assertThatThrownBy(() -> company.act(() -> steps().split(asker, whole,
                List.of(step("One", Set.of()), unknown)))).isInstanceOf(BadInput.class);
        assertThat(stepsOf(whole)).isEmpty();
        assertThat(see(asker, whole).state()).isEqualTo(TaskState.FREE);
        assertThatThrownBy(() -> company.act(() -> steps().split(experts.getFirst(), whole,
                List.of(step("One", Set.of()), step("Two", Set.of()))))).hasMessage("ask.only-the-asker");
    }

    @Test
    void whatItAgreedToIsTakenOverAsItStands() {
        var templates = database.beans().get(TemplateDesk.class);
        var admin = new Reader(experts.get(7).id(), Classification.INTERNAL, Set.of(),
                Set.of(Role.EMPLOYEE, Role.ADMIN), Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
        var proposed = new Brief("A script", List.of(), 30, Optional.empty(), List.of(), "Staging", List.of(), "Ours",
                "", Optional.empty(), 0, false, false, Optional.empty(), Optional.empty(), Optional.empty());
        var id = database.call(() -> templates.propose(asker, "On staging", proposed));
        var wanted = new Brief("Another", List.of(), 10, Optional.empty(), List.of(), "My laptop", List.of(), "Mine",
                "", Optional.empty(), 0, false, false, Optional.empty(), Optional.of(id), Optional.empty());
        assertThatThrownBy(() -> post(wanted)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> company.act(() -> templates.approve(asker, id)))
                .isInstanceOf(TemplateNotFound.class);
        company.act(() -> templates.approve(admin, id));
        var brief = see(asker, post(wanted)).brief();
        assertThat(brief.environment()).isEqualTo("Staging");
        assertThat(brief.terms()).isEqualTo("Ours");
        assertThat(brief.deliverable()).isEqualTo("Another");
        company.act(() -> templates.retire(admin, id, "Staging is gone"));
        assertThatThrownBy(() -> post(wanted)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> company.act(() -> templates.approve(admin, id))).hasMessage("template.decided");
        var own = database.call(() -> templates.propose(admin, "Mine", proposed));
        assertThatThrownBy(() -> company.act(() -> templates.approve(admin, own))).hasMessage("template.own");
    }

    private NewStep step(String title, Set<Integer> needs) {
        return new NewStep(title, "", List.of(), brief(10, Optional.empty()), needs, "");
    }

    private List<Step> stepsOf(AskId whole) {
        return database.call(() -> steps().of(asker, whole));
    }

    private void settle(AskId task, Reader worker) {
        take(worker, task);
        accept(asker, deliver(worker, task, "Done", ""));
    }

    private Brief learning() {
        return new Brief("A script", List.of(), 10, Optional.empty(), List.of(), "", List.of(), "", "",
                Optional.empty(), 0, false, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void say(Reader who, AskId task, int rating) {
        company.act(() -> feedback().give(who, task, rating, "Fine"));
    }

    private Exchange exchange(Reader who, AskId task) {
        return database.call(() -> feedback().of(who, desk().see(who, task)));
    }

    private FeedbackDesk feedback() {
        return database.beans().get(FeedbackDesk.class);
    }

    private LearnerDesk learners() {
        return database.beans().get(LearnerDesk.class);
    }

    private StepDesk steps() {
        return database.beans().get(StepDesk.class);
    }

    private List<AskId> board(Reader reader, OptionalInt minutes, String skill) {
        return database.call(() -> taskBoard().free(reader,
                new BoardQuery(Optional.of(skill), minutes, false, Optional.empty(), 20))).tasks().stream()
                .map(one -> one.ask().id()).toList();
    }

    private TaskBoard taskBoard() {
        return database.beans().get(TaskBoard.class);
    }

    @Test
    void ofThoseWhoTakeItAtOnceOneHasIt() throws Exception {
        for (int round = 0; round < 4; round++) {
            var task = post(brief(5, Optional.empty()));
            var start = new CountDownLatch(1);
            try (var pool = Executors.newFixedThreadPool(3)) {
                var taken = experts.subList(0, 3).stream().map(one -> pool.submit(() -> takes(one, task, start)))
                        .toList();
                start.countDown();
                int winners = 0;
                for (var one : taken)
                    winners += one.get() ? 1 : 0;
                assertThat(winners).isEqualTo(1);
            }
            company.outbox.relay();
            assertThat(company.invitations(task).stream()
                    .filter(one -> one.state() == InvitationState.ACCEPTED)).hasSize(1);
        }
    }

    /** With a connection of its own, as another request would. @return whether it was not taken before */
    private boolean takes(Reader worker, AskId task, CountDownLatch start) throws InterruptedException {
        try (var beside = database.beside()) {
            new TestCompany(beside.database(), Map.of());
            start.await();
            beside.database().run(() -> beside.database().beans().get(TaskDesk.class).take(worker, task));
            return true;
        } catch (NotAllowedNow lost) {
            assertThat(lost).hasMessage("task.taken");
            return false;
        }
    }

    private Brief brief(int minutes, Optional<Reader> expert) {
        return new Brief("A script", List.of("It runs"), minutes, Optional.empty(), List.of(), "", List.of(), "", "",
                Optional.empty(), 0, false, false, expert.map(one -> one.id().value()), Optional.empty(),
                Optional.empty());
    }

    private AskId post(Brief brief) {
        return post(new NewAsk("", "Move the job to the new server", List.of(), Locale.ENGLISH,
                Classification.INTERNAL, Urgency.NORMAL), brief);
    }

    private AskId post(NewAsk words, Brief brief) {
        var id = database.call(() -> desk().post(asker, words, brief));
        company.outbox.relay();
        return id;
    }

    private void take(Reader worker, AskId task) {
        company.act(() -> desk().take(worker, task));
    }

    private Delivery deliver(Reader worker, AskId task, String text, String key) {
        var made = database.call(() -> desk().deliver(worker, task,
                new NewDelivery(text, Optional.of(20), List.of(), Set.of(0), true, key)));
        company.outbox.relay();
        return made;
    }

    private void sendBack(Reader who, Delivery made, String reason) {
        company.act(() -> desk().sendBack(who, made.id(), reason));
    }

    private void accept(Reader who, Delivery made) {
        company.act(() -> desk().accept(who, made.id()));
    }

    private Task see(Reader reader, AskId task) {
        return database.call(() -> desk().see(reader, task));
    }

    private int answers(AskId task) {
        var asks = database.beans().get(Asks.class);
        return asks.answersTo(asks.find(task).orElseThrow()).size();
    }

    private TaskDesk desk() {
        return database.beans().get(TaskDesk.class);
    }
}
