package org.cadre.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.batches.Batches;
import org.cadre.bundles.Parcel;
import org.cadre.consensus.SpamPattern;
import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.Classification;
import org.cadre.judging.JudgingDesk;
import org.cadre.judging.NewJudgment;
import org.cadre.judging.TestBatch;
import org.cadre.judging.TestHandlers;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.outcomes.Suspicion.Verdict;
import org.cadre.people.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutcomesTest {
    private static final String PARTS = """
            {"question": "Which parts has {{text}}?", "shown": [], "inputs": [
              {"key": "parts", "label": "Parts", "required": false, "type": "MULTI_CHOICE", "options": [
                {"value": "ui"}, {"value": "api"}]},
              {"key": "mood", "label": "Mood", "type": "SCALE", "min": 1, "max": 5, "low": "bad", "high": "good"},
              {"key": "why", "label": "Why", "required": false, "type": "TEXT", "longest": 20}]}""";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final List<Reader> workers = new ArrayList<>();
    private Reader requester;
    private TestOutbox outbox;
    /** After so many more steps the server is dead. */
    private int steps = Integer.MAX_VALUE;

    @SuppressWarnings("NullAway.Init")
    OutcomesTest() {}

    @BeforeEach
    void company() {
        database.beans().with(Steps.class, new Steps() {
            @Override
            public <T> T step(Supplier<T> work) {
                if (steps-- == 0)
                    throw new IllegalStateException("killed");
                return database.call(work);
            }
        });
        outbox = new TestOutbox(database).with(TestHandlers.endBatch(database)).with(RunConsensus.class)
                .with(RunAtEnd.class);
        requester = colleague("Rosa");
        for (String name : List.of("Ada", "Bob", "Eve", "Ken"))
            workers.add(colleague(name));
    }

    @Test
    void aBatchThatEndsHasItsConsensus() {
        var batch = batch(new TestBatch(database).items(12).golden(2, 30).overlap(3));
        judgeAll(batch, 3, worker -> worker == 2 ? "no" : "yes");
        var run = database.call(() -> desk().current(requester, batch)).orElseThrow();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.judgments().orElseThrow()).isGreaterThanOrEqualTo(30);
        assertThat(run.parameters().orElseThrow().keySet()).contains("DAWID_SKENE", "KRIPPENDORFF_ALPHA");
        var outcomes = database.call(() -> desk().outcomes(requester, batch, 2, 10));
        assertThat(outcomes).hasSize(30).allMatch(one -> one.input().equals("right"))
                .allMatch(one -> one.value().equals(Optional.of("yes")));
        assertThat(outcomes.stream().filter(one -> one.method().equals("MAJORITY")))
                .allMatch(one -> Math.abs(one.confidence() - 2.0 / 3) < 1e-9);
        assertThat(database.call(() -> desk().agreements(requester, batch))).hasSize(1)
                .allMatch(one -> one.metric().equals("NOMINAL") && one.alpha().orElseThrow() < 0.1);
        assertThatThrownBy(() -> database.run(() -> desk().runs(workers.getFirst(), batch)))
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void anArchiveHasWhatEachMethodMakesOfEachItemHowFarWorkersAgreeAndWhoWasExcluded() throws Exception {
        var batch = batch(new TestBatch(database).items(12).golden(2, 30).overlap(3));
        assertThat(enclosed(batch)).as("before there is any").isEqualTo(enclosed(batch)).hasSizeLessThan(200);
        judgeAll(batch, 3, worker -> worker == 2 ? "no" : "yes");
        byte[] archive = enclosed(batch);
        assertThat(enclosed(batch)).as("to the byte").isEqualTo(archive);
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(files).containsOnlyKeys("consensus.json", "consensus.csv", "consensus.jsonl", Parcel.MANIFEST);
        assertThat(files.get("consensus.json")).contains("\"alpha\":", "\"excludedWorkers\":[]", "DAWID_SKENE",
                "\"workers\":3");
        var counted = files.getOrDefault("consensus.jsonl", "").lines()
                .filter(line -> !line.matches("\\{\"number\":[12],.*")).toList();
        assertThat(counted).as("items without an expected answer, which each worker has judged").hasSize(3 * 10)
                .allMatch(line -> line.contains("\"value\":\"yes\""));
        assertThat(files.getOrDefault("consensus.csv", "").lines().filter(line -> line.matches("\\d+,.*"))
                .filter(line -> !line.matches("[12],.*"))).hasSize(3 * 10);
    }

    private byte[] enclosed(AskId batch) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var parcel = new Parcel(out)) {
            database.call(() -> {
                try {
                    database.beans().get(ConsensusEnclosure.class)
                            .enclose(database.beans().get(Batches.class).find(batch).orElseThrow(), parcel);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return batch;
            });
        }
        return out.toByteArray();
    }

    @Test
    void optionsAreSettledOneByOneGradesByTheirDistanceAndTextsNotAtAll() {
        var batch = batch(new TestBatch(database).items(3).overlap(3).form(PARTS));
        for (int worker = 0; worker < 3; worker++) {
            String answer = "{\"parts\": %s, \"mood\": %d, \"why\": \"so\"}"
                    .formatted(worker == 0 ? "[\"ui\"]" : "[\"ui\", \"api\"]", worker == 2 ? 5 : 4);
            work(batch, workers.get(worker), answer);
        }
        outbox.relay();
        var outcomes = database.call(() -> desk().outcomes(requester, batch, 0, 3));
        assertThat(outcomes).hasSize(18).noneMatch(one -> one.input().equals("why"));
        assertThat(outcomes.stream().filter(one -> one.input().equals("parts")))
                .allMatch(one -> one.value().equals(Optional.of("ui|api")));
        assertThat(outcomes.stream().filter(one -> one.input().equals("mood")))
                .allMatch(one -> one.value().equals(Optional.of("4")));
        assertThat(database.call(() -> desk().agreements(requester, batch))).extracting(Agreement::option)
                .containsExactly("", "api", "ui");
        assertThat(database.call(() -> desk().agreements(requester, batch)).getFirst().metric())
                .isEqualTo("INTERVAL");
    }

    @Test
    void whereTheServerDiesInTheMiddleTheOldResultsStayAndALaterRunCompletes() {
        var batch = batch(new TestBatch(database).items(8).overlap(3));
        judgeAll(batch, 3, _ -> "yes");
        var old = database.call(() -> desk().current(requester, batch)).orElseThrow();
        for (int death = 0; death < 9; death++) {
            var run = database.call(() -> desk().run(requester, batch));
            assertThat(database.call(() -> desk().run(requester, batch)).id()).as("once at a time")
                    .isEqualTo(run.id());
            steps = death;
            assertThatThrownBy(outbox::relay).hasMessageContaining("killed");
            assertThat(database.call(() -> desk().current(requester, batch))).contains(old);
            assertThat(database.call(() -> desk().outcomes(requester, batch, 0, 8))).hasSize(24);
            steps = Integer.MAX_VALUE;
            free();
            outbox.relay();
            var now = database.call(() -> desk().current(requester, batch)).orElseThrow();
            assertThat(now.id()).isEqualTo(run.id());
            assertThat(now.done()).isEqualTo(24);
            assertThat(database.call(() -> desk().outcomes(requester, batch, 0, 8))).hasSize(24);
            old = now;
        }
        database.run(() -> database.beans().get(PurgeOutputs.class).tidy(Instant.now(), 10_000));
        assertThat(TestBatch.count(database, """
                select count(*) from consensus_result r join consensus_run u on u.output = r.output
                where u.batch_id = ?1""", batch)).isEqualTo(24);
    }

    @Test
    void whoNearlyAlwaysSaysTheSameIsShownToAPersonAndNothingElseHappens() {
        var batch = batch(new TestBatch(database).items(60).overlap(4));
        judgeAll(batch, 4, null);
        var flags = database.call(() -> flags().of(requester, batch));
        assertThat(flags).extracting(one -> one.flag().pattern()).containsExactly(SpamPattern.ONE_ANSWER);
        var shown = flags.getFirst();
        assertThat(shown.worker()).startsWith("w").doesNotContain(workers.get(3).id().toString());
        assertThat(shown.flag().worker()).isEqualTo(workers.get(3).id());
        assertThatThrownBy(() -> database.run(() -> flags().of(workers.get(3), batch)))
                .isInstanceOf(NotAllowedNow.class);
        assertThat(excluded(batch)).isZero();

        var id = shown.flag().id();
        database.run(() -> flags().look(requester, batch, id, Verdict.EXCLUDED, "Says yes to everything."));
        assertThat(excluded(batch)).isEqualTo(1);
        assertThatThrownBy(() -> database.run(() -> flags().look(requester, batch, id, Verdict.FINE, "Well.")))
                .hasMessage("judging.looked-at");
        database.run(() -> desk().run(requester, batch));
        outbox.relay();
        var run = database.call(() -> desk().current(requester, batch)).orElseThrow();
        assertThat(run.workers().orElseThrow()).isEqualTo(3);
        assertThat(run.excluded().orElseThrow()).isEqualTo(1);
        assertThat(database.call(() -> flags().of(requester, batch))).hasSize(1);
    }

    @Test
    void whatAnExcludedWorkerSaidIsSaidAnewByOthersWhileTheBatchRuns() {
        var batch = batch(new TestBatch(database).items(30).overlap(2));
        for (int item = 0; item < 20; item++)
            for (int worker : new int[]{0, 3})
                one(batch, workers.get(worker), "{\"right\": \"yes\"}");
        assertThat(TestBatch.count(database,
                "select count(*) from batch_item where batch_id = ?1 and state = 'DONE'", batch)).isEqualTo(20);
        database.run(() -> flag(batch, workers.get(3)));
        var id = database.call(() -> flags().of(requester, batch)).getFirst().flag().id();
        database.run(() -> flags().look(requester, batch, id, Verdict.EXCLUDED, "Never read anything."));
        assertThat(TestBatch.count(database, """
                select count(*) from batch_item where batch_id = ?1 and state = 'OPEN' and given = 1 and leased = 0
                and result is null""", batch)).isEqualTo(20);
        assertThatThrownBy(() -> database.run(() -> judging().next(workers.get(3), batch)))
                .hasMessage("judging.excluded");
        work(batch, workers.get(1), "{\"right\": \"yes\"}");
        assertThat(TestBatch.count(database,
                "select count(*) from batch_item where batch_id = ?1 and state = 'DONE'", batch)).isEqualTo(20);
    }

    private void flag(AskId batch, Reader worker) {
        database.beans().get(Flags.class).keep(batch, List.of(new Flag(worker.id(), SpamPattern.RANDOM,
                Optional.empty(), 0.9, Map.of("kappa", 0.01))), Instant.now());
    }

    /** By the first workers, to the end; by null each says what is probably so, and the last always yes. */
    private void judgeAll(AskId batch, int number, @Nullable IntFunction<String> says) {
        for (int worker = 0; worker < number; worker++) {
            var one = workers.get(worker);
            boolean lazy = worker == 3;
            int self = worker;
            while (true) {
                var next = database.call(() -> judging().nextIfAny(one, batch));
                if (next.isEmpty())
                    break;
                int text = Integer.parseInt(next.get().data().getOrDefault("text", "0"));
                String answer = says != null ? says.apply(self) : lazy || text % 2 == 0 ? "yes" : "no";
                database.run(() -> judging().judge(one, batch, next.get().item(),
                        NewJudgment.of(TestForms.json("{\"right\": \"" + answer + "\"}"))));
            }
        }
        outbox.relay();
    }

    private void work(AskId batch, Reader worker, String answer) {
        while (one(batch, worker, answer))
            continue;
    }

    private boolean one(AskId batch, Reader worker, String answer) {
        var next = database.call(() -> judging().nextIfAny(worker, batch));
        next.ifPresent(item -> database.run(
                () -> judging().judge(worker, batch, item.item(), NewJudgment.of(TestForms.json(answer)))));
        return next.isPresent();
    }

    /** As a server's start does. */
    private void free() {
        database.run(() -> database.entities().createNativeQuery("update outbox set claimed_until = null")
                .executeUpdate());
    }

    private long excluded(AskId batch) {
        return TestBatch.count(database,
                "select count(*) from batch_worker where batch_id = ?1 and excluded_at is not null", batch);
    }

    private AskId batch(TestBatch wanted) {
        var batch = wanted.of(requester);
        for (int i = 0; i < workers.size(); i++)
            TestBatch.join(database, batch, workers.get(i), 0);
        return batch;
    }

    private Reader colleague(String name) {
        return company.reader(company.colleague(name, Classification.INTERNAL));
    }

    private ConsensusDesk desk() {
        return database.beans().get(ConsensusDesk.class);
    }

    private FlagDesk flags() {
        return database.beans().get(FlagDesk.class);
    }

    private JudgingDesk judging() {
        return database.beans().get(JudgingDesk.class);
    }
}
