package org.cadre.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.json.JsonObject;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchNotFound;
import org.cadre.batches.ItemId;
import org.cadre.batches.ItemState;
import org.cadre.batches.Items;
import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.people.Reader;
import org.cadre.routing.TestCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Taking part in a batch, its quiz, and the word of a person on what judgments leave open. */
class JoiningTest {
    private static final JsonObject YES = TestForms.json("{\"right\": \"yes\"}");
    private static final JsonObject NO = TestForms.json("{\"right\": \"no\"}");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader requester;
    private Reader ada;
    private Reader bob;

    @SuppressWarnings("NullAway.Init")
    JoiningTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        company.outbox.with(EndBatch.class);
        var people = company.hire(3);
        requester = people.get(0);
        ada = people.get(1);
        bob = people.get(2);
    }

    @Test
    void whoeverTheRulesLetTakesPartOnceAndTheRequesterNever() {
        var batch = new TestBatch(database).of(requester);
        assertThat(database.call(() -> joining().of(ada, batch)).joined()).isFalse();
        join(ada, batch);
        join(ada, batch);
        assertThat(database.call(() -> joining().of(ada, batch)).joined()).isTrue();
        assertThat(company.invitations(batch)).hasSize(1);
        assertThat(database.call(() -> judging().next(ada, batch))).isPresent();
        assertThatThrownBy(() -> join(requester, batch)).isInstanceOf(NotAllowedNow.class).hasMessage("judging.own");
        assertThat(database.call(() -> joining().open(ada))).extracting(Batch::id).containsExactly(batch);
        assertThat(database.call(() -> joining().open(requester))).isEmpty();
    }

    @Test
    void aWorkerSeesHowManyItemsAreLeftAndOwnFiguresOnlyWhereChecksAreTold() {
        var batch = new TestBatch(database).items(10).golden(4, 0).overlap(1).of(requester);
        var told = new TestBatch(database).items(10).golden(4, 50).with("gold_feedback", true).of(requester);
        for (var one : List.of(batch, told))
            join(ada, one);
        assertThat(database.call(() -> joining().left(ada, batch))).isEqualTo(6);
        var item = database.call(() -> judging().next(ada, batch)).orElseThrow().item();
        database.run(() -> judging().judge(ada, batch, item, NewJudgment.of(YES)));
        assertThat(database.call(() -> joining().left(ada, batch))).isEqualTo(5);
        assertThat(database.call(() -> joining().of(ada, batch)).checked()).isEmpty();
        assertThat(database.call(() -> joining().of(ada, told)).checked())
                .contains(new TakingPart.Checked(0, 0));
        assertThat(database.call(() -> joining().of(bob, told)).checked()).isEmpty();
    }

    @Test
    void whoMayNotSeeABatchLearnsNothingOfIt() {
        var batch = new TestBatch(database).of(requester);
        var guest = company.hire(Classification.PUBLIC);
        assertThatThrownBy(() -> join(guest, batch)).isInstanceOf(BatchNotFound.class);
        assertThatThrownBy(() -> database.run(() -> joining().of(guest, batch))).isInstanceOf(BatchNotFound.class);
        assertThatThrownBy(() -> database.run(() -> joining().left(guest, batch))).isInstanceOf(BatchNotFound.class);
        assertThatThrownBy(() -> database.run(() -> judging().next(guest, batch))).isInstanceOf(BatchNotFound.class);
        assertThat(database.call(() -> joining().open(guest))).isEmpty();
    }

    @Test
    void whoLeavesGivesBackWhatTheyHadAndMayComeAgain() {
        var batch = new TestBatch(database).items(1).overlap(1).of(requester);
        join(ada, batch);
        join(bob, batch);
        assertThat(database.call(() -> judging().next(ada, batch))).isPresent();
        company.act(() -> joining().leave(ada, batch, Decline.because(DeclineReason.NO_TIME)));
        assertThatThrownBy(() -> database.run(() -> judging().next(ada, batch))).hasMessage("judging.not-joined");
        assertThat(database.call(() -> judging().next(bob, batch))).isPresent();
        join(ada, batch);
        assertThat(database.call(() -> joining().of(ada, batch)).joined()).isTrue();
    }

    @Test
    void whoHasNotPassedTheQuizJudgesNothing() {
        var batch = new TestBatch(database).items(20).golden(8, 50).with("quiz_questions", 3)
                .with("quiz_percent", 60).with("quiz_attempts", 2).of(requester);
        join(ada, batch);
        assertThatThrownBy(() -> database.run(() -> judging().next(ada, batch))).hasMessage("judging.quiz-first");
        var open = database.call(() -> quizzes().begin(ada, batch));
        assertThat(open.state()).isEqualTo(QuizState.OPEN);
        assertThat(open.questions()).hasSize(3).allMatch(one -> one.expected().isEmpty() && one.said().isEmpty());
        assertThat(database.call(() -> quizzes().begin(ada, batch))).as("on another device").isEqualTo(open);
        var first = open.questions().getFirst().item();
        assertThatThrownBy(() -> database.run(() -> quizzes().answer(ada, batch, Map.of(first, YES))))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).hasSize(2));

        var failed = answer(ada, batch, open, 1);
        assertThat(failed.state()).isEqualTo(QuizState.FAILED);
        assertThat(failed.questions()).allMatch(one -> one.expected().filter(YES::equals).isPresent());
        assertThat(answer(ada, batch, open, 3)).as("an attempt ends once").isEqualTo(failed);

        var second = database.call(() -> quizzes().begin(ada, batch));
        assertThat(second.questions()).extracting(Quiz.Question::item)
                .doesNotContainAnyElementsOf(open.questions().stream().map(Quiz.Question::item).toList());
        assertThat(answer(ada, batch, second, 2).state()).isEqualTo(QuizState.PASSED);
        assertThat(database.call(() -> judging().next(ada, batch))).isPresent();
        var worker = database.call(() -> database.beans().get(Workers.class).find(batch, ada.id())).orElseThrow();
        assertThat(worker.goldGiven()).isEqualTo(6);
        assertThat(worker.goldRight()).isEqualTo(3);
    }

    @Test
    void whoFailsEveryAttemptIsNotAskedAgain() {
        var batch = new TestBatch(database).items(20).golden(4, 50).with("quiz_questions", 2)
                .with("quiz_attempts", 1).of(requester);
        join(ada, batch);
        var open = database.call(() -> quizzes().begin(ada, batch));
        assertThat(answer(ada, batch, open, 0).state()).isEqualTo(QuizState.OVER);
        assertThatThrownBy(() -> database.run(() -> quizzes().begin(ada, batch))).hasMessage("judging.quiz-over");
    }

    @Test
    void whatJudgmentsLeaveOpenAPersonDecidesForGood() {
        var batch = new TestBatch(database).items(1).overlap(2).of(requester);
        for (Reader worker : List.of(ada, bob)) {
            join(worker, batch);
            var item = database.call(() -> judging().next(worker, batch)).orElseThrow().item();
            database.run(() -> judging().judge(worker, batch, item, NewJudgment.of(worker == ada ? YES : NO)));
        }
        var wise = company.hire(Classification.INTERNAL);
        assertThatThrownBy(() -> database.run(() -> adjudication().waiting(wise, batch, 0, 10)))
                .isInstanceOf(BatchNotFound.class);
        var guest = company.hire(Classification.PUBLIC);
        assertThatThrownBy(() -> database.run(() -> adjudication().name(requester, batch, guest.id())))
                .isInstanceOf(BadInput.class);
        database.run(() -> adjudication().name(requester, batch, wise.id()));
        database.run(() -> adjudication().name(requester, batch, ada.id()));
        assertThat(database.call(() -> adjudication().waiting(wise))).extracting(Batch::id).containsExactly(batch);

        var contested = database.call(() -> adjudication().waiting(wise, batch, 0, 10)).getFirst();
        assertThat(contested.said()).extracting(one -> one.answer().orElseThrow()).containsExactlyInAnyOrder(YES, NO);
        var item = contested.item().id();
        assertThatThrownBy(() -> decide(ada, batch, item, NO, "I said so")).hasMessage("judging.judged-it");
        assertThatThrownBy(() -> decide(wise, batch, item, NO, " ")).isInstanceOf(BadInput.class);
        company.act(() -> adjudication().decide(wise, batch, item, NO, "See the manual, page 3"));
        var decided = database.call(() -> database.beans().get(Items.class).find(batch, item)).orElseThrow();
        assertThat(decided.state()).isEqualTo(ItemState.DONE);
        assertThat(decided.result()).contains(NO);
        assertThat(TestBatch.count(database, "select count(*) from batch where id = ?1 and state = 'DONE'", batch))
                .isEqualTo(1);
        assertThatThrownBy(() -> decide(requester, batch, item, YES, "No")).hasMessage("judging.decided");
    }

    private void decide(Reader reader, AskId batch, ItemId item, JsonObject answer, String why) {
        database.run(() -> adjudication().decide(reader, batch, item, answer, why));
    }

    /** So many of the answers are right. */
    private Quiz answer(Reader worker, AskId batch, Quiz quiz, int right) {
        var said = new HashMap<ItemId, JsonObject>();
        for (var one : quiz.questions())
            said.put(one.item(), said.size() < right ? YES : NO);
        return database.call(() -> quizzes().answer(worker, batch, said));
    }

    private void join(Reader worker, AskId batch) {
        company.act(() -> joining().join(worker, batch));
    }

    private JoiningDesk joining() {
        return database.beans().get(JoiningDesk.class);
    }

    private JudgingDesk judging() {
        return database.beans().get(JudgingDesk.class);
    }

    private QuizDesk quizzes() {
        return database.beans().get(QuizDesk.class);
    }

    private AdjudicationDesk adjudication() {
        return database.beans().get(AdjudicationDesk.class);
    }
}
