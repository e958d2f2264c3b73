package org.cadre.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
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
            return Optional.of(Message.of("history.result", 20, "topics"));
        });
        assertThat(job(id).state()).isEqualTo(ImportState.RUNNING);
        work();
        assertThat(job(id)).returns(ImportState.DONE, ImportJob::state).returns(120L, ImportJob::done)
                .returns(Optional.of(Message.of("history.result", 20L, "topics")), ImportJob::message);
        assertThat(database.call(() -> jobs().problems(id, 98, 10))).extracting(ImportProblem::line)
                .containsExactly(99L, 100L);
    }

    @Test
    void ofVeryManyProblemsTheFirstAreKeptAndAllAreCounted() {
        var id = start(run -> {
            IntStream.rangeClosed(1, 1234).forEach(row -> run.reject(ImportProblem.at(row, Message.of("bad"))));
            return Optional.empty();
        });
        work();
        assertThat(job(id).rejected()).isEqualTo(1234);
        assertThat(database.call(() -> jobs().problems(id, 0, 5000))).hasSize(ImportJobs.MOST_PROBLEMS);
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
        start(_ -> Optional.empty());
        assertThatThrownBy(() -> start(_ -> Optional.empty())).isInstanceOf(ImportAlreadyRunning.class);
        work();
        start(_ -> Optional.empty());
        assertThat(database.call(() -> jobs().latest(10))).hasSize(2);
    }

    @Test
    void theJobOfAKilledServerIsInterruptedAndMakesRoom() {
        var id = start(_ -> Optional.empty());
        database.run(() -> database.entities()
                .createNativeQuery("update import_job set beat_at = beat_at - make_interval(secs => 41)")
                .executeUpdate());
        var next = start(_ -> Optional.empty());
        assertThat(job(id)).returns(ImportState.INTERRUPTED, ImportJob::state);
        assertThat(job(id).endedAt()).isPresent();
        assertThat(job(next).state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void aLongSilentImportStaysAliveByItsServersBeat() {
        var id = start(_ -> Optional.empty());
        database.run(() -> database.entities()
                .createNativeQuery("update import_job set beat_at = beat_at - make_interval(secs => 41)")
                .executeUpdate());
        database.run(() -> desk().beat());
        assertThat(job(id).state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void theListGoesOnWhereItStopped() {
        var first = start(_ -> Optional.empty());
        work();
        var second = start(_ -> Optional.empty());
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
