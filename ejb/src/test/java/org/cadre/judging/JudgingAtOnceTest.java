package org.cadre.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import jakarta.json.JsonObject;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.batches.ItemId;
import org.cadre.batches.JudgmentId;
import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Workers with connections of their own, as on servers of their own. */
class JudgingAtOnceTest {
    private static final int WORKERS = 16;
    private static final JsonObject YES = TestForms.json("{\"right\": \"yes\"}");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final Watch watch = new Watch(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final List<Desk> desks = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    private Reader requester;

    @SuppressWarnings("NullAway.Init")
    JudgingAtOnceTest() {}

    /** A worker at a server of their own. */
    private record Desk(TestDatabase.Beside server, Reader worker) implements AutoCloseable {
        Optional<Assignment> next(AskId batch) {
            return server.database().call(() -> desk().next(worker, batch));
        }

        Given judge(AskId batch, ItemId item, String key) {
            return server.database().call(() -> desk().judge(worker, batch, item, new NewJudgment(YES, "", key)));
        }

        JudgingDesk desk() {
            return server.database().beans().get(JudgingDesk.class);
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (RuntimeException _) {
                // its connection was cut, as was wanted
            }
        }
    }

    @BeforeEach
    void workers() {
        requester = company.reader(company.colleague("Rosa", Classification.INTERNAL));
        for (int i = 0; i < WORKERS; i++)
            desks.add(desk(company.reader(company.colleague("Worker " + i, Classification.INTERNAL))));
    }

    private Desk desk(Reader worker) {
        var server = database.beside();
        server.database().beans().with(Clock.class, watch);
        new TestOutbox(server.database()).with(EndBatch.class);
        return new Desk(server, worker);
    }

    @AfterEach
    void goHome() {
        threads.shutdownNow();
        desks.forEach(Desk::close);
    }

    @Test
    void manyAtOnceJudgeEveryItemAsOftenAsWantedAndNoMore() throws Exception {
        var batch = batch(new TestBatch(database).items(150).golden(20, 15).overlap(3));
        all(desk -> workThrough(desk, batch));
        watch.advance(Dealer.IDLE.plusSeconds(1));
        desks.forEach(desk -> workThrough(desk, batch));

        assertThat(count("""
                select count(*) from batch_item where batch_id = ?1 and gold is null
                and (given <> 3 or leased <> 0 or state <> 'DONE')""", batch)).isZero();
        assertThat(count("select count(*) from judgment where batch_id = ?1 and not was_gold", batch))
                .isEqualTo(130 * 3);
        assertThat(count("""
                select count(*) from batch_item i where i.batch_id = ?1 and gold is null and given <>
                  (select count(distinct worker_id) from judgment j where j.batch_id = i.batch_id and j.seq = i.seq)""",
                batch)).isZero();
        assertThat(count("select count(*) from item_lease where batch_id = ?1", batch)).isZero();
        new TestOutbox(database).with(EndBatch.class).relay();
        assertThat(count("select count(*) from batch where id = ?1 and state = 'DONE'", batch)).isEqualTo(1);
    }

    @Test
    void theLastPlacesGoToAsManyAsThereAre() throws Exception {
        for (int round = 0; round < 10; round++) {
            var batch = batch(new TestBatch(database).items(1).overlap(2));
            var found = all(desk -> desk.next(batch));
            assertThat(found.stream().filter(Optional::isPresent)).hasSize(2);
            assertThat(count("select leased from batch_item where batch_id = ?1", batch)).isEqualTo(2);
        }
    }

    @Test
    void aLeaseThatEndsDuringItsDeliveryIsCountedOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            var batch = batch(new TestBatch(database).items(1).overlap(1));
            var late = desks.get(round % WORKERS);
            var item = late.next(batch).orElseThrow().item();
            watch.advance(Duration.ofSeconds(601));
            var heard = all(desk -> desk == late ? heard(desk, batch, item) : desk.next(batch).isPresent());

            assertThat(heard.stream().filter(one -> one)).as("either the late answer or one other worker").hasSize(1);
            assertThat(count("select given + leased from batch_item where batch_id = ?1", batch)).isEqualTo(1);
            assertThat(count("select count(*) from item_lease where batch_id = ?1 and not lapsed", batch))
                    .isEqualTo(count("select leased from batch_item where batch_id = ?1", batch));
        }
    }

    private static boolean heard(Desk desk, AskId batch, ItemId item) {
        try {
            desk.judge(batch, item, "late for " + batch);
            return true;
        } catch (NotAllowedNow _) {
            return false;
        }
    }

    @Test
    void theSameDeliverySentByManyDevicesAtOnceIsOne() throws Exception {
        var batch = batch(new TestBatch(database).items(5).overlap(3));
        var worker = desks.getFirst().worker();
        var item = desks.getFirst().next(batch).orElseThrow().item();
        var devices = desks.stream().map(desk -> new Desk(desk.server(), worker)).toList();
        var ids = at(devices, device -> device.judge(batch, item, "k").judgment());
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(count("select sum(given) from batch_item where batch_id = ?1", batch)).isEqualTo(1);
        assertThat(at(devices, device -> device.next(batch).orElseThrow().item()).stream().distinct())
                .as("one item before one worker, on every device").hasSize(1);
        assertThat(count("select sum(leased) from batch_item where batch_id = ?1", batch)).isEqualTo(1);
    }

    @Test
    void whatWasNotAcknowledgedWhenTheServerDiedIsGivenAgainAndCountsOnce() throws Exception {
        var batch = batch(new TestBatch(database).items(1).overlap(1));
        var mortal = desks.getFirst();
        var item = mortal.next(batch).orElseThrow().item();
        try {
            mortal.server().database().run(() -> {
                mortal.desk().judge(mortal.worker(), batch, item, new NewJudgment(YES, "", "k"));
                kill(mortal.server().database());
            });
        } catch (RuntimeException _) {
            // nobody was told that it is kept
        }
        assertThat(count("select count(*) from judgment where batch_id = ?1", batch)).isZero();
        assertThat(count("select given + 10 * leased from batch_item where batch_id = ?1", batch)).isEqualTo(10);

        var next = desk(mortal.worker());
        desks.add(next);
        assertThat(next.next(batch).orElseThrow().item()).isEqualTo(item);
        JudgmentId kept = next.judge(batch, item, "k").judgment();
        assertThat(next.judge(batch, item, "k").judgment()).as("where the answer was lost after the commit")
                .isEqualTo(kept);
        assertThat(count("select given + 10 * leased from batch_item where batch_id = ?1", batch)).isEqualTo(1);
    }

    private static void kill(TestDatabase server) {
        var pid = ((Number) server.entities().createNativeQuery("select pg_backend_pid()").getSingleResult())
                .longValue();
        try (var connection = TestDatabase.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + pid + ", 10000)");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int workThrough(Desk desk, AskId batch) {
        int judged = 0;
        for (var one = desk.next(batch); one.isPresent(); one = desk.next(batch), judged++)
            desk.judge(batch, one.get().item(), "");
        return judged;
    }

    /** Joined by everybody. */
    private AskId batch(TestBatch wanted) {
        var batch = wanted.of(requester);
        for (int i = 0; i < desks.size(); i++)
            TestBatch.join(database, batch, desks.get(i).worker(), i * 7);
        return batch;
    }

    private <T> List<T> all(Function<Desk, T> work) throws Exception {
        return at(desks, work);
    }

    /** All begin at the same moment. */
    private <T> List<T> at(List<Desk> who, Function<Desk, T> work) throws Exception {
        var barrier = new CyclicBarrier(who.size());
        var calls = new ArrayList<Callable<T>>();
        for (Desk desk : who)
            calls.add(() -> {
                barrier.await();
                return work.apply(desk);
            });
        var results = new ArrayList<T>();
        for (Future<T> done : threads.invokeAll(calls))
            results.add(done.get());
        return results;
    }

    private long count(String sql, AskId batch) {
        return TestBatch.count(database, sql, batch);
    }
}
