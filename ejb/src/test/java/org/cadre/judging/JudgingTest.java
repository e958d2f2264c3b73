package org.cadre.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.json.JsonObject;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.batches.BatchNotFound;
import org.cadre.batches.BatchState;
import org.cadre.batches.Batches;
import org.cadre.batches.Item;
import org.cadre.batches.ItemId;
import org.cadre.batches.ItemState;
import org.cadre.batches.Items;
import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JudgingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final Watch watch = new Watch(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private Reader requester;
    private Reader ada;
    private Reader bob;
    private Reader eve;
    private TestOutbox outbox;

    @SuppressWarnings("NullAway.Init")
    JudgingTest() {}

    @BeforeEach
    void people() {
        database.beans().with(Clock.class, watch);
        outbox = new TestOutbox(database).with(EndBatch.class);
        requester = colleague("Rosa");
        ada = colleague("Ada");
        bob = colleague("Bob");
        eve = colleague("Eve");
    }

    @Test
    void anItemStaysBeforeItsWorkerUntilItIsJudged() {
        var batch = batch(new TestBatch(database));
        var first = next(ada, batch).orElseThrow();
        assertThat(next(ada, batch)).contains(first);
        judge(ada, batch, first.item(), "yes", "k1");
        assertThat(next(ada, batch).orElseThrow().item()).isNotEqualTo(first.item());
        assertThat(next(ada, batch).orElseThrow().done()).isEqualTo(1);
    }

    @Test
    void whoComesBackToAnItemIsToldThatTheyHaveItAlready() {
        var batch = batch(new TestBatch(database));
        assertThat(next(ada, batch).orElseThrow().again()).isFalse();
        watch.advance(Duration.ofSeconds(5));
        var again = next(ada, batch).orElseThrow();
        assertThat(again.again()).isTrue();
        judge(ada, batch, again.item(), "yes", "");
        assertThat(next(ada, batch).orElseThrow().again()).isFalse();
        assertThat(database.call(() -> desk().undo(ada, batch)).again()).isFalse();
    }

    @Test
    void nobodyJudgesAnItemTwiceAndNobodyIsAboveTheOverlap() {
        var batch = batch(new TestBatch(database).items(7).overlap(2));
        for (Reader worker : List.of(ada, bob, eve))
            workThrough(worker, batch, "yes");
        assertThat(items(batch)).allMatch(item -> item.given() == 2 && item.leased() == 0
                && item.state() == ItemState.DONE && item.wanted() == 2);
        assertThat(TestBatch.count(database, "select count(*) from judgment where batch_id = ?1", batch)).isEqualTo(14);
    }

    @Test
    void whatSomebodyHasBegunComesFirst() {
        var batch = batch(new TestBatch(database).items(100).overlap(2), 0, 50, 80);
        var adas = next(ada, batch).orElseThrow().item();
        assertThat(next(bob, batch).orElseThrow().item()).isEqualTo(adas);
        assertThat(seq(batch, next(eve, batch).orElseThrow())).as("behind the own place, where nothing begun has room")
                .isEqualTo(81);
    }

    @Test
    void aBatchIsDoneWithItsLastItem() {
        var batch = batch(new TestBatch(database).items(2).overlap(1));
        workThrough(ada, batch, "no");
        outbox.relay();
        assertThat(database.call(() -> database.beans().get(Batches.class).find(batch).orElseThrow().state()))
                .isEqualTo(BatchState.DONE);
        assertThat(items(batch)).allMatch(item -> item.result().equals(Optional.of(answer("no"))));
        assertThatThrownBy(() -> next(ada, batch)).isInstanceOf(NotAllowedNow.class).hasMessage("batch.not-running");
    }

    @Test
    void aLeaseThatIsOverGoesToSomebodyElse() {
        var batch = batch(new TestBatch(database).items(1).overlap(1));
        var item = next(ada, batch).orElseThrow();
        assertThat(next(bob, batch)).isEmpty();
        watch.advance(Duration.ofSeconds(601));
        assertThat(next(bob, batch).orElseThrow().item()).isEqualTo(item.item());
        assertThat(items(batch).getFirst().leased()).isEqualTo(1);
        assertThatThrownBy(() -> judge(ada, batch, item.item(), "yes", "late"))
                .isInstanceOf(NotAllowedNow.class).hasMessage("judging.too-late");
        judge(bob, batch, item.item(), "no", "k");
        assertThat(items(batch).getFirst().given()).isEqualTo(1);
    }

    @Test
    void whoComesLateIsHeardWhereThereIsRoom() {
        var batch = batch(new TestBatch(database).items(1).overlap(2));
        var item = next(ada, batch).orElseThrow().item();
        watch.advance(Duration.ofSeconds(601));
        database.run(() -> database.beans().get(ReleaseLeases.class).tidy(watch.instant(), 10));
        assertThat(items(batch).getFirst().leased()).isZero();
        assertThat(next(bob, batch).orElseThrow().item()).isEqualTo(item);
        judge(ada, batch, item, "yes", "late");
        var now = items(batch).getFirst();
        assertThat(now.given()).isEqualTo(1);
        assertThat(now.leased()).isEqualTo(1);
        judge(bob, batch, item, "yes", "in time");
        assertThat(items(batch).getFirst().state()).isEqualTo(ItemState.DONE);
    }

    @Test
    void whoComesBackLateHasTheSameItemAndNewTime() {
        var batch = batch(new TestBatch(database));
        var item = next(ada, batch).orElseThrow();
        watch.advance(Duration.ofSeconds(700));
        var again = next(ada, batch).orElseThrow();
        assertThat(again.item()).isEqualTo(item.item());
        assertThat(again.until()).isEqualTo(item.until().plusSeconds(700));
        assertThat(TestBatch.count(database, "select sum(leased) from batch_item where batch_id = ?1", batch))
                .isEqualTo(1);
    }

    @Test
    void theSameDeliveryTwiceIsOne() {
        var batch = batch(new TestBatch(database));
        var item = next(ada, batch).orElseThrow().item();
        var given = judge(ada, batch, item, "yes", "k");
        assertThat(judge(ada, batch, item, "yes", "k")).isEqualTo(given);
        assertThat(judge(ada, batch, item, "yes", "")).isEqualTo(given);
        assertThatThrownBy(() -> judge(ada, batch, item, "no", "")).hasMessage("judging.said-already");
        var other = next(ada, batch).orElseThrow().item();
        assertThatThrownBy(() -> judge(ada, batch, other, "no", "k")).isInstanceOf(BadInput.class);
        assertThat(TestBatch.count(database, "select sum(given) from batch_item where batch_id = ?1", batch))
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatTheFormDoesNotKnowIsRefusedByItsName() {
        var batch = batch(new TestBatch(database));
        var item = next(ada, batch).orElseThrow().item();
        assertThatThrownBy(() -> judge(ada, batch, item, "perhaps", "k")).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("right"));
        assertThatThrownBy(() -> judge(ada, batch, ItemId.random(), "yes", "k")).isInstanceOf(BatchNotFound.class);
        assertThatThrownBy(() -> judge(bob, batch, item, "yes", "k")).hasMessage("judging.not-yours");
    }

    @Test
    void aSkippedItemIsForOthersAndDoesNotComeBack() {
        var batch = batch(new TestBatch(database).items(2).overlap(1));
        var item = next(ada, batch).orElseThrow().item();
        database.run(() -> desk().skip(ada, batch, item, SkipReason.BROKEN, "no picture"));
        database.run(() -> desk().skip(ada, batch, item, SkipReason.BROKEN, "no picture"));
        var other = next(ada, batch).orElseThrow().item();
        assertThat(other).isNotEqualTo(item);
        judge(ada, batch, other, "yes", "k");
        assertThat(next(ada, batch)).isEmpty();
        assertThat(next(bob, batch).orElseThrow().item()).isEqualTo(item);
    }

    @Test
    void whatThreeLeaveAsideIsForAPerson() {
        var batch = batch(new TestBatch(database).items(1).overlap(1));
        for (Reader worker : List.of(ada, bob, eve)) {
            var item = next(worker, batch).orElseThrow().item();
            database.run(() -> desk().skip(worker, batch, item, SkipReason.CANNOT_TELL, ""));
        }
        assertThat(items(batch).getFirst().state()).isEqualTo(ItemState.ADJUDICATE);
    }

    @Test
    void theLastJudgmentCanBeTakenBackAndGivenAnew() {
        var batch = batch(new TestBatch(database).items(3).overlap(1));
        var item = next(ada, batch).orElseThrow().item();
        judge(ada, batch, item, "yes", "k1");
        var ahead = next(ada, batch).orElseThrow().item();
        assertThat(database.call(() -> desk().undo(ada, batch)).item()).isEqualTo(item);
        assertThat(next(ada, batch).orElseThrow().item()).isEqualTo(item);
        assertThat(items(batch)).filteredOn(one -> one.id().equals(item))
                .allMatch(one -> one.state() == ItemState.OPEN && one.given() == 0 && one.leased() == 1
                        && one.result().isEmpty());
        assertThat(items(batch)).filteredOn(one -> one.id().equals(ahead)).allMatch(one -> one.leased() == 0);
        judge(ada, batch, item, "no", "k2");
        assertThat(items(batch)).filteredOn(one -> one.id().equals(item))
                .allMatch(one -> one.result().equals(Optional.of(answer("no"))));
        assertThat(database.call(() -> database.beans().get(Workers.class).find(batch, ada.id())).orElseThrow()
                .given()).isEqualTo(1);
    }

    @Test
    void aSkipCanBeTakenBackToo() {
        var batch = batch(new TestBatch(database).items(1).overlap(1));
        var item = next(ada, batch).orElseThrow().item();
        database.run(() -> desk().skip(ada, batch, item, SkipReason.BROKEN, ""));
        assertThat(next(ada, batch)).isEmpty();
        database.run(() -> desk().undo(ada, batch));
        judge(ada, batch, item, "yes", "k");
        assertThat(items(batch).getFirst().state()).isEqualTo(ItemState.DONE);
        assertThat(TestBatch.count(database, "select sum(skips) from batch_item where batch_id = ?1", batch)).isZero();
    }

    @Test
    void dissentAsksForAnotherAndAtLastForAPerson() {
        var batch = batch(new TestBatch(database).items(1).adaptive(2, 4, 0.75));
        judgeNext(ada, batch, "yes");
        judgeNext(bob, batch, "no");
        assertThat(items(batch).getFirst().wanted()).isEqualTo(3);
        judgeNext(eve, batch, "yes");
        assertThat(items(batch).getFirst().wanted()).as("two of three are not sure enough").isEqualTo(4);
        var ken = colleague("Ken");
        TestBatch.join(database, batch, ken, 0);
        judgeNext(ken, batch, "no");
        var item = items(batch).getFirst();
        assertThat(item.state()).isEqualTo(ItemState.ADJUDICATE);
        assertThat(item.result()).isEmpty();
        assertThat(item.wanted()).isEqualTo(4);
    }

    @Test
    void agreementEndsAnItemEarly() {
        var batch = batch(new TestBatch(database).items(1).adaptive(2, 4, 0.75));
        judgeNext(ada, batch, "yes");
        judgeNext(bob, batch, "yes");
        var item = items(batch).getFirst();
        assertThat(item.state()).isEqualTo(ItemState.DONE);
        assertThat(item.result()).contains(answer("yes"));
        assertThat(item.confidence().orElseThrow()).isBetween(0.75, 1.0);
    }

    @Test
    void eachWorkerHasEachItemWithAnExpectedAnswerAtMostOnceAndInItsShare() {
        var batch = batch(new TestBatch(database).items(200).golden(60, 10).overlap(3));
        int golden = workThrough(ada, batch, "yes");
        assertThat(TestBatch.count(database,
                "select count(*) from judgment where batch_id = ?1 and was_gold and was_right", batch))
                .isEqualTo(golden);
        assertThat(TestBatch.count(database, """
                select count(*) from judgment where batch_id = ?1 and not was_gold""", batch)).isEqualTo(140);
        assertThat(golden).isBetween(6, 30);
        assertThat(TestBatch.count(database, """
                select coalesce(max(n), 0) from (select count(*) as n from judgment where batch_id = ?1 and was_gold
                group by worker_id, seq) c""", batch)).isEqualTo(1);
        var worker = database.call(() -> database.beans().get(Workers.class).find(batch, ada.id())).orElseThrow();
        assertThat(worker.goldGiven()).isEqualTo(golden);
        assertThat(worker.trust()).isGreaterThan(0.9);
    }

    @Test
    void whatWasExpectedIsToldOnlyWhereTheBatchSaysSo() {
        var batch = batch(new TestBatch(database).items(3).golden(2, 50).with("gold_feedback", true));
        var told = new HashSet<Boolean>();
        while (true) {
            var one = next(ada, batch);
            if (one.isEmpty())
                break;
            var given = judge(ada, batch, one.get().item(), "no", "");
            given.feedback().ifPresent(feedback -> {
                told.add(feedback.right());
                assertThat(feedback.expected()).isEqualTo(answer("yes"));
                assertThatThrownBy(() -> database.run(() -> desk().undo(ada, batch)))
                        .hasMessage("judging.told-already");
            });
        }
        assertThat(told).isIn(Set.of(), Set.of(false));
        var quiet = batch(new TestBatch(database).items(3).golden(2, 50));
        while (next(ada, quiet).isPresent())
            assertThat(judge(ada, quiet, next(ada, quiet).orElseThrow().item(), "no", "").feedback()).isEmpty();
    }

    @Test
    void theMostUrgentBatchComesFirst() {
        var later = batch(new TestBatch(database).items(1).overlap(1).with("priority", 4));
        var sooner = batch(new TestBatch(database).items(1).overlap(1).with("priority", 2));
        var first = database.call(() -> desk().next(ada)).orElseThrow();
        assertThat(first.batch()).isEqualTo(sooner);
        judge(ada, sooner, first.item(), "yes", "");
        assertThat(database.call(() -> desk().next(ada)).orElseThrow().batch()).isEqualTo(later);
    }

    @Test
    void whoDoesNotTakePartJudgesNothing() {
        var batch = new TestBatch(database).of(requester);
        assertThatThrownBy(() -> next(ada, batch)).isInstanceOf(NotAllowedNow.class);
    }

    private Reader colleague(String name) {
        return company.reader(company.colleague(name, Classification.INTERNAL));
    }

    /** With Ada, Bob and Eve, from these places on. */
    private AskId batch(TestBatch wanted, int... places) {
        var batch = wanted.of(requester);
        var workers = List.of(ada, bob, eve);
        for (int i = 0; i < workers.size(); i++)
            TestBatch.join(database, batch, workers.get(i), places.length == 0 ? 0 : places[i]);
        return batch;
    }

    /** @return how many had an expected answer */
    private int workThrough(Reader worker, AskId batch, String answer) {
        var seen = new ArrayList<ItemId>();
        for (var one = next(worker, batch); one.isPresent(); one = next(worker, batch)) {
            assertThat(seen).doesNotContain(one.get().item());
            seen.add(one.get().item());
            judge(worker, batch, one.get().item(), answer, "");
        }
        return (int) items(batch).stream().filter(item -> item.golden() && seen.contains(item.id())).count();
    }

    private void judgeNext(Reader worker, AskId batch, String answer) {
        watch.advance(Duration.ofSeconds(11));
        judge(worker, batch, next(worker, batch).orElseThrow().item(), answer, "");
    }

    private Optional<Assignment> next(Reader worker, AskId batch) {
        return database.call(() -> desk().next(worker, batch));
    }

    private Given judge(Reader worker, AskId batch, ItemId item, String answer, String key) {
        watch.advance(Duration.ofMillis(1));
        return database.call(() -> desk().judge(worker, batch, item, new NewJudgment(answer(answer), "", key)));
    }

    private static JsonObject answer(String value) {
        return TestForms.json("{\"right\": \"" + value + "\"}");
    }

    private int seq(AskId batch, Assignment one) {
        return database.call(() -> database.beans().get(Items.class).find(batch, one.item())).orElseThrow().seq();
    }

    private List<Item> items(AskId batch) {
        return database.call(() -> database.beans().get(Items.class).after(batch, 0, 1000));
    }

    private JudgingDesk desk() {
        return database.beans().get(JudgingDesk.class);
    }
}
