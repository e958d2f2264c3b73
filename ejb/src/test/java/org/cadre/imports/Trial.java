package org.cadre.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Message;
import org.cadre.imports.ImportFiles.Wish;

/** Runs imports of staged files to their end, each of their steps in a transaction of its own, and keeps what they tell. */
public final class Trial implements ImportRun {
    private final TestDatabase database;
    private final ImportId id = ImportId.random();
    private final List<ImportProblem> problems = new ArrayList<>();
    private long more;
    private Optional<Message> message = Optional.empty();

    public Trial(TestDatabase database) {
        this.database = database;
    }

    public ImportReport take(Staging<?> kind, String file, Wish wish) {
        return take(kind, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), wish);
    }

    public ImportReport take(Staging<?> kind, InputStream file, Wish wish) {
        try {
            return report(staged(kind).take(file, wish));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was taken before as a dry run. */
    public ImportReport apply(Staging<?> kind, long rows, boolean confirmed) {
        return report(staged(kind).apply(rows, confirmed));
    }

    /** What must be confirmed, or was wrong. */
    public Optional<Message> message() {
        return message;
    }

    private StagedImport<?> staged(Staging<?> kind) {
        return new StagedImport<>(kind, this, new Steps() {
            @Override
            public <T> T step(Supplier<T> work) {
                return database.call(work);
            }
        }, database.beans().get(ImportStages.class));
    }

    private ImportReport report(ImportOutcome outcome) {
        message = outcome.message();
        problems.sort(Comparator.comparingLong(ImportProblem::line));
        var figures = outcome.figures().orElseThrow();
        return new ImportReport(outcome.state() == ImportState.DONE, figures.rows(), figures.added(),
                figures.updated(), figures.unchanged(), figures.left(), List.copyOf(problems));
    }

    /** How many problems there are beyond those of the report. */
    public long more() {
        return more;
    }

    @Override
    public ImportId id() {
        return id;
    }

    @Override
    public void total(long total) {
        throw new UnsupportedOperationException("of a stream, the length is not known");
    }

    @Override
    public void done(long soFar) {
        // the report says it
    }

    @Override
    public void reject(ImportProblem problem) {
        problems.add(problem);
    }

    @Override
    public void rejectMore(long count) {
        more += count;
    }

    @Override
    public void committing(ImportOutcome outcome) {
        // the step commits
    }
}
