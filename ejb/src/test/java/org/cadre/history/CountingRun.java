package org.cadre.history;

import java.util.ArrayList;
import java.util.List;

import org.cadre.imports.ImportId;
import org.cadre.imports.ImportOutcome;
import org.cadre.imports.ImportProblem;
import org.cadre.imports.ImportRun;

/** Keeps what it is told. */
final class CountingRun implements ImportRun {
    final List<ImportProblem> problems = new ArrayList<>();
    long total;
    long done;

    @Override
    public ImportId id() {
        return new ImportId(new java.util.UUID(0, 1));
    }

    @Override
    public void total(long all) {
        total = all;
    }

    @Override
    public void done(long soFar) {
        done = soFar;
    }

    @Override
    public void reject(ImportProblem problem) {
        problems.add(problem);
    }

    @Override
    public void rejectMore(long count) {
        throw new UnsupportedOperationException("an archive names every problem");
    }

    @Override
    public void committing(ImportOutcome outcome) {
        throw new UnsupportedOperationException("an archive is stored in many transactions");
    }
}
