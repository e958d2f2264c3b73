package org.cadre.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Writes an import's progress at most every {@value #PAUSE_MILLIS} milliseconds, and what it rejected in batches. */
final class StoredRun implements ImportRun {
    private static final long PAUSE_MILLIS = 300;
    private static final int BATCH = 100;

    private final ImportId id;
    private final ImportJobs jobs;
    private final List<ImportProblem> waiting = new ArrayList<>();
    private long soFar;
    private long written = System.nanoTime();

    StoredRun(ImportId id, ImportJobs jobs) {
        this.id = id;
        this.jobs = jobs;
    }

    @Override
    public ImportId id() {
        return id;
    }

    @Override
    public void total(long total) {
        jobs.total(id, total);
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

    void flush() {
        jobs.progress(id, soFar, waiting);
        waiting.clear();
        written = System.nanoTime();
    }
}
