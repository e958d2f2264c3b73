package org.cadre.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes an import's progress at most every {@value #PAUSE_MILLIS} milliseconds, and what it rejected in batches. */
final class StoredRun implements ImportRun {
    private static final long PAUSE_MILLIS = 300;
    private static final int BATCH = 100;

    private final ImportId id;
    private final ImportJobs jobs;
    private final Consumer<ImportId> told;
    private final List<ImportProblem> waiting = new ArrayList<>();
    private long more;
    private long soFar;
    private long written = System.nanoTime();

    StoredRun(ImportId id, ImportJobs jobs, Consumer<ImportId> told) {
        this.id = id;
        this.jobs = jobs;
        this.told = told;
    }

    @Override
    public ImportId id() {
        return id;
    }

    @Override
    public void total(long total) {
        jobs.total(id, total);
        told.accept(id);
    }

    @Override
    public void done(long now) {
        soFar = now;
        if (System.nanoTime() - written > TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS))
            flush();
    }

    @Override
    public void reject(ImportProblem problem) {
        waiting.add(problem);
        if (waiting.size() >= BATCH)
            flush();
    }

    @Override
    public void rejectMore(long count) {
        more += count;
    }

    @Override
    public void committing(ImportOutcome outcome) {
        jobs.committing(id, outcome);
    }

    void flush() {
        jobs.progress(id, soFar, waiting, more);
        waiting.clear();
        more = 0;
        told.accept(id);
        written = System.nanoTime();
    }
}
