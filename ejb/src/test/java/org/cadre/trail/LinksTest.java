package org.cadre.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.cadre.audit.Acts;
import org.cadre.database.TestDatabase;
import org.cadre.verifier.Entry;
import org.cadre.verifier.Trail;
import org.cadre.verifier.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinksTest {
    private static final UUID SOMEBODY = UUID.randomUUID();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void entriesAreLinkedInTheOrderInWhichTheyWereKept() {
        for (int i = 1; i <= 5; i++)
            keep(database, "STEP " + i);
        assertThat(link()).isEqualTo(5);
        assertThat(entries()).extracting(entry -> entry.content().kind()).containsExactly("STEP 1", "STEP 2", "STEP 3",
                "STEP 4", "STEP 5");
        assertThat(link()).isZero();
    }

    @Test
    void whatIsRolledBackLeavesNoGap() {
        keep(database, "KEPT");
        var transaction = database.entities().getTransaction();
        transaction.begin();
        acts(database).keep("ROLLED BACK", SOMEBODY, SOMEBODY);
        transaction.rollback();
        keep(database, "KEPT");
        link();
        assertThat(entries()).extracting(Entry::number).containsExactly(1L, 2L);
        assertWhole(2);
    }

    @Test
    void anOpenTransactionHoldsBackNobodyAndIsLinkedOnceItCommits() {
        try (var other = database.beside()) {
            var slow = other.database().entities().getTransaction();
            slow.begin();
            acts(other.database()).keep("SLOW", SOMEBODY, SOMEBODY);
            keep(database, "QUICK");
            assertThat(link()).isEqualTo(1);
            slow.commit();
            assertThat(link()).isEqualTo(1);
        }
        assertThat(entries()).extracting(entry -> entry.content().kind()).containsExactly("QUICK", "SLOW");
        assertWhole(2);
    }

    @Test
    void ofTwoServersOneLinks() {
        keep(database, "ONE");
        database.run(() -> {
            assertThat(links(database).link(10)).isEqualTo(1);
            try (var other = database.beside()) {
                assertThat(other.database().<Integer>call(() -> links(other.database()).link(10))).isZero();
            }
        });
        assertWhole(1);
    }

    @Test
    void manyAtOnceLoseNothingWhileTwoServersLink() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var writers = IntStream.range(0, 4).mapToObj(n -> threads.submit(() -> {
                try (var own = database.beside()) {
                    for (int i = 0; i < 50; i++)
                        keep(own.database(), "WRITER " + n);
                }
            })).toList();
            var linkers = IntStream.range(0, 2).mapToObj(_ -> threads.submit(() -> {
                try (var own = database.beside()) {
                    while (writers.stream().anyMatch(writer -> !writer.isDone()))
                        own.database().call(() -> links(own.database()).link(7));
                }
            })).toList();
            for (var task : List.of(writers, linkers))
                for (var one : task)
                    one.get();
        }
        while (link() > 0)
            continue;
        assertWhole(200);
    }

    @Test
    void aDetailIsReadUntilThePersonIsErasedAndTheChainStaysWhole() {
        var person = UUID.randomUUID();
        database.run(() -> acts(database).keep("NAMED", SOMEBODY, SOMEBODY, person, Map.of("name", "Ada")));
        link();
        assertThat(entries().getFirst().content().detail()).isNotNull().doesNotContain("416461"); // Ada
        assertThat(database.call(() -> acts(database).of(SOMEBODY)).getFirst().detail()).containsEntry("name", "Ada");
        database.run(() -> database.entities().createNativeQuery("delete from person_key").executeUpdate());
        assertThat(database.call(() -> acts(database).of(SOMEBODY)).getFirst().detail()).isEmpty();
        assertWhole(1);
    }

    @Test
    void howLongTheOldestWaitsIsMeasured() {
        assertThat(database.call(() -> links(database).waiting())).isEqualTo(new Links.Waiting(0, Duration.ZERO));
        keep(database, "ONE");
        database.run(() -> database.entities()
                .createNativeQuery("update audit_unlinked set queued_at = queued_at - interval '1 minute'")
                .executeUpdate());
        var waiting = database.call(() -> links(database).waiting());
        assertThat(waiting.entries()).isEqualTo(1);
        assertThat(waiting.oldest()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
    }

    private void keep(TestDatabase worker, String kind) {
        worker.run(() -> acts(worker).keep(kind, SOMEBODY, SOMEBODY));
    }

    private int link() {
        return database.call(() -> links(database).link(1_000));
    }

    private List<Entry> entries() {
        return database.call(() -> links(database).after(0, 1_000));
    }

    private void assertWhole(long entries) {
        Trail all = each -> {
            long place = 0;
            for (var batch = batch(place); !batch.isEmpty() && batch.stream().allMatch(each); batch = batch(place))
                place = batch.getLast().number();
        };
        var report = Verification.of(all, List.of(), Optional.empty());
        assertThat(report.finding()).isEmpty();
        assertThat(report.entries()).isEqualTo(entries);
    }

    private List<Entry> batch(long after) {
        return database.call(() -> links(database).after(after, 2_000));
    }

    private static Acts acts(TestDatabase worker) {
        return worker.beans().get(Acts.class);
    }

    private static Links links(TestDatabase worker) {
        return worker.beans().get(Links.class);
    }
}
