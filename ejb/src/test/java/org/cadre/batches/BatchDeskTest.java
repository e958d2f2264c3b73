package org.cadre.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.Ask;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.AskRefused;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.HeldAsks;
import org.cadre.asks.HeldState;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.audit.Decisions;
import org.cadre.batches.BatchSettings.Effort;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.leaks.Kind;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.cadre.screening.ScreeningSettings;
import org.cadre.screening.Treatment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private TestOutbox outbox;
    private Reader requester;
    private Reader colleague;

    @SuppressWarnings("NullAway.Init")
    BatchDeskTest() {}

    @BeforeEach
    void people() {
        database.beans().with(Clock.class, time.clock()).with(ScreeningSettings.class,
                new ScreeningSettings(Map.of(Kind.IBAN, Treatment.ALLOW)));
        TestBatch.withoutThreads(database);
        outbox = new TestOutbox(database).with(OpenBatch.class).with(EndWithAsk.class)
                .with(CloseAsk.class);
        requester = company.reader(company.colleague("Rosa", Classification.CONFIDENTIAL));
        colleague = company.reader(company.colleague("Cem", Classification.CONFIDENTIAL));
    }

    @Test
    void aStartedBatchIsAnAskOfItsIdThatOthersMaySee() {
        var batch = small(12);
        assertThat(database.call(() -> desk().start(requester, batch.id()))).isEqualTo(BatchState.RUNNING);
        var ask = database.call(() -> asks().seenBy(colleague, batch.id()));
        assertThat(ask).returns(AskKind.BATCH, Ask::kind).returns("Label reviews", Ask::title);
        assertThat(database.call(() -> desk().see(colleague, batch.id())).words()).isEmpty();
        assertThat(acts(batch)).containsExactly("ASK_FILED");
        assertThat(batch.items()).allSatisfy(item -> assertThat(item.wanted()).isEqualTo(2));
        assertThatThrownBy(() -> database.call(() -> desk().start(requester, batch.id())))
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void onlyItsRequesterKnowsADraft() {
        var batch = small(12);
        for (var deed : List.<Runnable>of(() -> desk().see(colleague, batch.id()),
                () -> desk().reword(colleague, batch.id(), TestBatch.WORDS),
                () -> desk().ask(colleague, batch.id(), TestForms.form(TestForms.YES_OR_NO)),
                () -> desk().set(colleague, batch.id(), BatchSettings.USUAL),
                () -> desk().discard(colleague, batch.id()), () -> desk().copy(colleague, batch.id()),
                () -> desk().estimate(colleague, batch.id()), () -> desk().start(colleague, batch.id()),
                () -> items().page(colleague, batch.id(), 0, 10), () -> items().clear(colleague, batch.id()),
                () -> run().pause(colleague, batch.id()), () -> run().progress(colleague, batch.id())))
            assertThatThrownBy(() -> database.run(deed)).isInstanceOf(BatchNotFound.class);
        database.call(() -> desk().start(requester, batch.id()));
        for (var deed : List.<Runnable>of(() -> items().page(colleague, batch.id(), 0, 10),
                () -> run().pause(colleague, batch.id()), () -> run().cancel(colleague, batch.id()),
                () -> run().progress(colleague, batch.id()), () -> desk().copy(colleague, batch.id())))
            assertThatThrownBy(() -> database.run(deed)).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void behindAWallNobodyElseLearnsOfIt() {
        var wall = company.wall("Deal", requester.id());
        var insider = company.reader(requester.id());
        var id = database.call(() -> desk().draft(insider, TestBatch.WORDS.behind(Optional.of(wall))));
        database.run(() -> desk().ask(insider, id, TestForms.form(TestForms.YES_OR_NO)));
        assertThatThrownBy(() -> database.call(
                () -> desk().draft(colleague, TestBatch.WORDS.behind(Optional.of(wall)))))
                .isInstanceOf(BadInput.class);
        fill(id, insider);
        database.call(() -> desk().start(insider, id));
        assertThatThrownBy(() -> database.call(() -> desk().see(colleague, id))).isInstanceOf(BatchNotFound.class);
        assertThatThrownBy(() -> database.run(() -> run().pause(colleague, id))).isInstanceOf(BatchNotFound.class);
    }

    @Test
    void whatStandsInItsItemsIsApprovedBeforeTheBatchBegins() {
        var batch = small(12);
        batch.take("text\nAccount DE89370400440532013000\n");
        assertThat(database.call(() -> desk().start(requester, batch.id()))).isEqualTo(BatchState.HELD);
        assertThatThrownBy(() -> database.call(() -> asks().seenBy(requester, batch.id())))
                .isInstanceOf(AskNotFound.class);
        assertThatThrownBy(() -> database.call(() -> desk().see(colleague, batch.id())))
                .isInstanceOf(BatchNotFound.class);
        database.run(() -> {
            var held = database.beans().get(HeldAsks.class).find(batch.id()).orElseThrow();
            assertThat(held.findings()).containsExactly("PERSONAL");
            assertThat(held.wanted().orElseThrow().handling().region()).contains("EU");
            database.beans().get(AskDesk.class).release(held, Set.of("sensitive-text-is-held"));
        });
        outbox.relay();
        assertThat(batch.batch().state()).isEqualTo(BatchState.RUNNING);
        assertThat(batch.batch().words()).isEmpty();
    }

    @Test
    void muchEffortNeedsTheManagerAndWhatWasGivenUpIsCopiedAndDiscarded() {
        var batch = TestBatch.filled(database, requester, 500);
        assertThat(database.call(() -> desk().estimate(requester, batch.id())).mostMinutes()).isEqualTo(750);
        assertThat(database.call(() -> desk().start(requester, batch.id()))).isEqualTo(BatchState.HELD);
        assertThatThrownBy(() -> database.run(() -> desk().discard(requester, batch.id())))
                .isInstanceOf(NotAllowedNow.class);
        database.run(() -> database.beans().get(HeldAsks.class).become(batch.id(), HeldState.WITHDRAWN));
        var copy = database.call(() -> desk().copy(requester, batch.id()));
        database.run(() -> desk().discard(requester, batch.id()));
        assertThatThrownBy(() -> database.call(() -> desk().see(requester, batch.id())))
                .isInstanceOf(BatchNotFound.class);
        assertThat(database.call(() -> desk().see(requester, copy))).returns(BatchState.DRAFT, Batch::state)
                .returns(500, Batch::items).returns(50, Batch::goldItems);
        assertThat(database.call(() -> items().page(requester, copy, 0, 1000))).hasSize(500);
    }

    @Test
    void aRefusedBatchStaysADraftAndTheDecisionIsKept() {
        var secret = new NewAsk("Title", "Text", List.of(), Locale.ENGLISH, Classification.RESTRICTED,
                Urgency.NORMAL);
        var batch = small(12);
        database.run(() -> desk().reword(requester, batch.id(), secret));
        database.run(() -> assertThatThrownBy(() -> desk().start(requester, batch.id()))
                .isInstanceOf(AskRefused.class));
        assertThat(batch.batch().state()).isEqualTo(BatchState.DRAFT);
        assertThat(database.call(() -> database.beans().get(Decisions.class).of(batch.id().value()))).singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo("REFUSED"));
        database.run(() -> desk().reword(requester, batch.id(), TestBatch.WORDS));
        assertThat(database.call(() -> desk().start(requester, batch.id()))).isEqualTo(BatchState.RUNNING);
    }

    @Test
    void whatIsMissingIsSaidBeforeTheStart() {
        var id = database.call(() -> desk().draft(requester, TestBatch.WORDS));
        assertThat(obstacle(id)).isEqualTo("batch.no-form");
        database.run(() -> desk().ask(requester, id, TestForms.form(TestForms.YES_OR_NO)));
        assertThat(obstacle(id)).isEqualTo("batch.no-items");
        fill(id, requester);
        database.run(() -> desk().set(requester, id, new BatchSettings(BatchSettings.USUAL.overlap(),
                new BatchSettings.Quiz(5, 80, 2), BatchSettings.USUAL.gold(), BatchSettings.USUAL.effort(),
                BatchSettings.USUAL.cost())));
        assertThat(obstacle(id)).isEqualTo("batch.too-little-gold");
        assertThatThrownBy(() -> database.call(() -> desk().start(requester, id))).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aFormFitsTheItemsAndWhatIsExpectedOfThem() {
        var batch = small(12);
        assertThatThrownBy(() -> database.run(
                () -> desk().ask(requester, batch.id(), TestForms.form(TestForms.EVERY_TYPE))))
                .isInstanceOf(BadInput.class).hasMessageContaining("bad.form-columns");
        String other = TestForms.YES_OR_NO.replace("\"yes\"", "\"true\"");
        assertThatThrownBy(() -> database.run(() -> desk().ask(requester, batch.id(), TestForms.form(other))))
                .isInstanceOf(BadInput.class).hasMessageContaining("bad.form-gold");
        String more = TestForms.YES_OR_NO.replace("{\"value\": \"no\"}", "{\"value\": \"no\"}, {\"value\": \"both\"}");
        database.run(() -> desk().ask(requester, batch.id(), TestForms.form(more)));
        assertThat(batch.batch().form()).contains(TestForms.form(more));
    }

    @Test
    void itIsPausedResumedPreferredAndCancelledByItsRequesterAndTheTrailSaysSo() {
        var batch = small(12);
        database.call(() -> desk().start(requester, batch.id()));
        database.run(() -> run().pause(requester, batch.id()));
        assertThatThrownBy(() -> database.run(() -> run().pause(requester, batch.id())))
                .isInstanceOf(NotAllowedNow.class);
        database.run(() -> run().resume(requester, batch.id()));
        database.run(() -> run().prefer(requester, batch.id(), 1));
        assertThatThrownBy(() -> database.run(() -> run().prefer(requester, batch.id(), 6)))
                .isInstanceOf(BadInput.class);
        decide(batch, 1);
        database.run(() -> run().cancel(requester, batch.id()));
        outbox.relay();
        assertThat(batch.batch()).returns(BatchState.CANCELLED, Batch::state).returns(1, Batch::priority);
        assertThat(batch.items()).extracting(Item::state).startsWith(ItemState.DONE, ItemState.CANCELLED);
        assertThat(database.call(() -> asks().seenBy(requester, batch.id())).state()).isEqualTo(AskState.CLOSED);
        assertThat(acts(batch)).containsExactly("ASK_FILED", "ASK_BATCH_PAUSED", "ASK_BATCH_RESUMED",
                "ASK_BATCH_PREFERRED", "ASK_BATCH_CANCELLED", "ASK_CLOSED");
    }

    @Test
    void itEndsWithItsAskAndItsAskWithIt() {
        var closed = small(12);
        database.call(() -> desk().start(requester, closed.id()));
        database.run(() -> database.beans().get(AskDesk.class).close(requester, closed.id()));
        outbox.relay();
        assertThat(closed.batch().state()).isEqualTo(BatchState.CANCELLED);
        var done = small(12);
        database.call(() -> desk().start(requester, done.id()));
        for (int seq = 1; seq <= 12; seq++) {
            assertThat(database.call(() -> run().endIfDone(done.id()))).as("before " + seq).isEqualTo(false);
            decide(done, seq);
        }
        assertThat(database.call(() -> run().endIfDone(done.id()))).isTrue();
        assertThat(database.call(() -> run().endIfDone(done.id()))).as("once").isFalse();
        outbox.relay();
        assertThat(done.batch().state()).isEqualTo(BatchState.DONE);
        assertThat(database.call(() -> asks().seenBy(requester, done.id())).state()).isEqualTo(AskState.CLOSED);
    }

    @Test
    void itsProgressSaysWhenItWillBeDone() {
        var batch = small(12);
        database.call(() -> desk().start(requester, batch.id()));
        time.advance(Duration.ofHours(2));
        for (int seq = 1; seq <= 4; seq++) {
            judge(batch, seq);
            decide(batch, seq);
        }
        var progress = database.call(() -> run().progress(requester, batch.id()));
        assertThat(progress.items()).isEqualTo(11);
        assertThat(progress.done()).isEqualTo(4);
        assertThat(progress.given()).isEqualTo(4);
        assertThat(progress.wanted()).as("what is done wants no more").isEqualTo(4 + 7 * 2);
        assertThat(progress.perHour()).isCloseTo(2, within(0.01));
        assertThat(progress.end()).hasValueSatisfying(end -> assertThat(end).isCloseTo(
                time.clock().instant().plus(Duration.ofHours(7)), within(1, ChronoUnit.MINUTES)));
    }

    private TestBatch small(int items) {
        var batch = TestBatch.filled(database, requester, items);
        database.run(() -> desk().set(requester, batch.id(), new BatchSettings(
                new BatchSettings.Overlap(2, 2, false, 0.9), new BatchSettings.Quiz(0, 80, 2),
                BatchSettings.USUAL.gold(),
                new Effort(10, 600, 2, 60), BatchSettings.USUAL.cost())));
        return batch;
    }

    private void fill(AskId id, Reader owner) {
        database.run(() -> {
            database.entities().createNativeQuery("""
                    insert into batch_item (batch_id, seq, id, reference, data, wanted)
                    values (?1, 1, gen_random_uuid(), '', '{"text": "x"}', 3)""").setParameter(1, id.value())
                    .executeUpdate();
            database.beans().get(Batches.class).heldBy(owner, id).holds(1, 0, time.clock().instant());
        });
    }

    private void judge(TestBatch batch, int seq) {
        database.run(() -> {
            database.entities().createNativeQuery("""
                    insert into judgment (id, batch_id, seq, worker_id, state, answer, given_at)
                    values (?1, ?2, ?3, ?4, 'GIVEN', '{"right": "yes"}', ?5)""").setParameter(1, UUID.randomUUID())
                    .setParameter(2, batch.id().value()).setParameter(3, seq)
                    .setParameter(4, colleague.id().value())
                    .setParameter(5, Timestamp.from(time.clock().instant())).executeUpdate();
            database.entities().createNativeQuery(
                    "update batch_item set given = given + 1 where batch_id = ?1 and seq = ?2")
                    .setParameter(1, batch.id().value()).setParameter(2, seq).executeUpdate();
        });
    }

    private void decide(TestBatch batch, int seq) {
        database.run(() -> database.entities().createNativeQuery(
                "update batch_item set state = 'DONE' where batch_id = ?1 and seq = ?2")
                .setParameter(1, batch.id().value()).setParameter(2, seq).executeUpdate());
    }

    private String obstacle(AskId id) {
        return database.call(() -> desk().obstacle(requester, id)).orElseThrow().key();
    }

    private List<String> acts(TestBatch batch) {
        return database.call(() -> database.beans().get(Acts.class).of(batch.id().value()).stream().map(Act::kind)
                .toList());
    }

    private BatchDesk desk() {
        return database.beans().get(BatchDesk.class);
    }

    private ItemDesk items() {
        return database.beans().get(ItemDesk.class);
    }

    private RunDesk run() {
        return database.beans().get(RunDesk.class);
    }

    private Asks asks() {
        return database.beans().get(Asks.class);
    }
}
