package org.cadre.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.concurrent.ManagedExecutorService;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportDeskTest {
    private static final ImportOutcome DONE = ImportOutcome.done(Message.of("history.result", 0, 0, 0));
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Optional<Runnable> waiting = Optional.empty();

    @BeforeEach
    void givesWorkToTheTest() {
        database.beans().with(ManagedExecutorService.class, (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[]{ManagedExecutorService.class}, (_, _, args) -> {
                    waiting = Optional.of((Runnable) args[0]);
                    return null;
                }));
    }

    @Test
    void progressIsSeenWhileItRuns() {
        var id = start(run -> {
            run.total(200);
            for (int row = 1; row <= 100; row++)
                run.reject(ImportProblem.at(row, "ts", "yesterday", Message.of("history.time", "x", row)));
            run.done(120);
            assertThat(jobs().get(run.id())).returns(ImportState.RUNNING, ImportJob::state)
                    .returns(100L, ImportJob::rejected);
            return ImportOutcome.done(Message.of("history.result", 20, "topics"));
        });
        assertThat(job(id).state()).isEqualTo(ImportState.QUEUED);
        work();
        assertThat(job(id)).returns(ImportState.DONE, ImportJob::state).returns(200L, ImportJob::done)
                .returns(Optional.of(Message.of("history.result", 20L, "topics")), ImportJob::message);
        assertThat(database.call(() -> jobs().problems(id, 98, 10))).extracting(ImportProblem::line)
                .containsExactly(99L, 100L);
    }

    @Test
    void ofVeryManyProblemsTheFirstAreKeptAndAllAreCounted() {
        var id = start(run -> {
            IntStream.rangeClosed(1, 10_234).forEach(row -> run.reject(ImportProblem.at(row, Message.of("bad"))));
            run.rejectMore(1000);
            return DONE;
        });
        work();
        assertThat(job(id).rejected()).isEqualTo(11_234);
        assertThat(database.call(() -> jobs().problems(id, 0, 20_000))).hasSize(ImportJobs.MOST_PROBLEMS);
    }

    @Test
    void aFailureSaysWhy() {
        var id = start(_ -> {
            throw new ImportFailed(Message.of("history.truncated", 7));
        });
        work();
        assertThat(job(id)).returns(ImportState.FAILED, ImportJob::state)
                .returns(Optional.of(Message.of("history.truncated", 7L)), ImportJob::message);
    }

    @Test
    void aFaultIsToldWithoutItsInsides() {
        var id = start(_ -> {
            throw new IllegalStateException("select secret from table");
        });
        work();
        assertThat(job(id).message()).contains(Message.of("import.fault"));
    }

    @Test
    void twoOfOneKindDoNotRunAtOnce() {
        start(_ -> DONE);
        assertThatThrownBy(() -> start(_ -> DONE)).isInstanceOf(ImportAlreadyRunning.class);
        work();
        start(_ -> DONE);
        assertThat(database.call(() -> jobs().latest(10))).hasSize(2);
    }

    @Test
    void theJobOfAKilledServerIsInterruptedAndMakesRoom() {
        var id = start(_ -> DONE);
        database.run(() -> database.entities()
                .createNativeQuery("update import_job set beat_at = beat_at - make_interval(secs => 41)")
                .executeUpdate());
        var next = start(_ -> DONE);
        assertThat(job(id)).returns(ImportState.INTERRUPTED, ImportJob::state);
        assertThat(job(id).endedAt()).isPresent();
        assertThat(job(next).state()).isEqualTo(ImportState.QUEUED);
    }

    @Test
    void aLongSilentImportStaysAliveByItsServersBeat() {
        var id = start(_ -> DONE);
        database.run(() -> database.entities()
                .createNativeQuery("update import_job set beat_at = beat_at - make_interval(secs => 41)")
                .executeUpdate());
        database.run(() -> desk().beat());
        assertThat(job(id).state().live()).isTrue();
    }

    @Test
    void whatAKilledServerHadStagedIsClearedAway() {
        var id = start(_ -> DONE);
        stage(id);
        database.run(() -> database.entities()
                .createNativeQuery("update import_job set beat_at = beat_at - make_interval(secs => 41)")
                .executeUpdate());
        database.run(() -> otherServer().beat());
        assertThat(job(id)).returns(ImportState.INTERRUPTED, ImportJob::state).returns(false, ImportJob::staged);
    }

    @Test
    void whatWasGivenUpCannotCommitAnyMore() {
        var id = start(run -> {
            database.entities().createNativeQuery("update import_job set state = 'INTERRUPTED'").executeUpdate();
            run.committing(DONE);
            return DONE;
        });
        work();
        assertThat(job(id).state()).isEqualTo(ImportState.INTERRUPTED);
    }

    @Test
    void whatWasCheckedIsAppliedOnce() {
        var figures = new ImportFigures(3, 1, 1, 1, 0);
        var id = start(_ -> ImportOutcome.checked(figures, Optional.empty()));
        stage(id);
        work();
        assertThat(job(id)).returns(true, ImportJob::applicable).returns(Optional.of(figures), ImportJob::figures);
        database.run(() -> desk().resume(jobs().get(id), _ -> ImportOutcome.done(figures)));
        assertThat(job(id)).returns(ImportState.QUEUED, ImportJob::state);
        work();
        assertThat(job(id)).returns(ImportState.DONE, ImportJob::state).returns(false, ImportJob::applicable);
        assertThatThrownBy(() -> database.run(() -> desk().resume(jobs().get(id), _ -> DONE)))
                .isInstanceOf(ImportNotApplicable.class);
    }

    @Test
    void whatNobodyAppliesIsClearedAwayAfterADay() {
        var id = start(_ -> ImportOutcome.checked(ImportFigures.refused(3), Optional.empty()));
        stage(id);
        work();
        database.run(() -> desk().beat());
        assertThat(job(id).applicable()).isTrue();
        database.run(() -> database.entities()
                .createNativeQuery("update import_stage set staged_at = staged_at - make_interval(hours => 25)")
                .executeUpdate());
        database.run(() -> desk().beat());
        assertThat(job(id)).returns(false, ImportJob::applicable).returns(ImportState.CHECKED, ImportJob::state);
    }

    @Test
    void paceAndTimeLeftComeOfWhatIsDone() {
        var id = start(run -> {
            run.total(1000);
            run.done(250);
            ((StoredRun) run).flush();
            var job = jobs().get(run.id());
            var later = job.beganAt().orElseThrow().plusSeconds(5);
            assertThat(job.perSecond(later)).hasValue(50);
            assertThat(job.left(later)).contains(Duration.ofSeconds(15));
            return DONE;
        });
        work();
        assertThat(job(id).left(java.time.Instant.now())).isEmpty();
    }

    private void stage(ImportId id) {
        database.run(() -> database.beans().get(ImportStages.class).open(id));
    }

    private ImportDesk otherServer() {
        return database.beside().database().beans()
                .with(ManagedExecutorService.class, database.beans().get(ManagedExecutorService.class))
                .with(ImportJobs.class, jobs()).with(ImportStages.class, database.beans().get(ImportStages.class))
                .get(ImportDesk.class);
    }

    @Test
    void theListGoesOnWhereItStopped() {
        var first = start(_ -> DONE);
        work();
        var second = start(_ -> DONE);
        assertThat(database.call(() -> jobs().latest(1))).extracting(ImportJob::id).containsExactly(second);
        assertThat(database.call(() -> jobs().before(second, 5))).extracting(ImportJob::id).containsExactly(first);
    }

    @Test
    void anImportThatIsNotThereIsNamed() {
        var none = ImportId.random();
        assertThatThrownBy(() -> job(none)).isInstanceOf(ImportNotFound.class).hasMessageContaining(none.toString());
    }

    private ImportId start(ImportWork work) {
        return database.call(() -> desk().start("history", "old.jsonl", Optional.of(new UUID(1, 2)), work));
    }

    private void work() {
        database.run(waiting.orElseThrow());
    }

    private ImportJob job(ImportId id) {
        return database.call(() -> jobs().get(id));
    }

    private ImportDesk desk() {
        return database.beans().get(ImportDesk.class);
    }

    private ImportJobs jobs() {
        return database.beans().get(ImportJobs.class);
    }
}
