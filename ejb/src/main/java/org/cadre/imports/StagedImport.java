package org.cadre.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.csv.Rows;
import org.cadre.governance.Message;
import org.cadre.imports.ImportFiles.Wish;

/** Reads a file into its stage in small transactions, checks it there, and applies it in one. For one thread. */
final class StagedImport<L> {
    private final Staging<L> kind;
    private final ImportRun run;
    private final Steps steps;
    private final ImportStages stages;
    private final List<L> batch = new ArrayList<>();
    private long rows;
    private long problems;
    private boolean readable;

    StagedImport(Staging<L> kind, ImportRun run, Steps steps, ImportStages stages) {
        this.kind = kind;
        this.run = run;
        this.steps = steps;
        this.stages = stages;
    }

    /** The file is deleted when it is staged, or cannot be. */
    ImportOutcome take(Path file, Wish wish) throws IOException {
        try {
            run.total(lines(file));
            try (InputStream in = Files.newInputStream(file)) {
                stage(in);
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return checked(wish);
    }

    /** For what needs no file, in the caller's transaction. */
    ImportOutcome take(InputStream content, Wish wish) throws IOException {
        stage(content);
        return checked(wish);
    }

    private void stage(InputStream content) throws IOException {
        step(() -> stages.open(run.id()));
        kind.read(content, new Taken());
        flush();
    }

    private ImportOutcome checked(Wish wish) {
        if (readable)
            check();
        if (problems > 0) {
            step(() -> stages.drop(run.id()));
            return ImportOutcome.refused(!wish.apply(), Message.of("import.refused", problems),
                    ImportFigures.refused(rows));
        }
        var plan = steps.step(() -> kind.plan(run.id(), stages.columns(run.id()), rows));
        return wish.apply() && (wish.confirmed() || plan.confirm().isEmpty())
                ? apply(rows, wish.confirmed())
                : ImportOutcome.checked(plan.figures(), plan.confirm());
    }

    private void check() {
        step(() -> kind.staged(run.id()));
        Set<String> columns = steps.step(() -> stages.columns(run.id()));
        for (var check : kind.checks(run.id(), columns, problems == 0)) {
            var found = steps.step(check::run);
            found.first().forEach(fault -> run.reject(problem(fault)));
            run.rejectMore(found.all() - found.first().size());
            problems += found.all();
        }
    }

    /**
     * What is staged, and that it is in, are one transaction: a server that was given up meanwhile changes nothing.
     *
     * @param counted how many rows were staged
     */
    ImportOutcome apply(long counted, boolean confirmed) {
        var outcome = steps.step(() -> {
            Set<String> columns = stages.columns(run.id());
            var plan = kind.plan(run.id(), columns, counted);
            if (plan.confirm().isPresent() && !confirmed)
                return ImportOutcome.checked(plan.figures(), plan.confirm());
            kind.apply(run.id(), columns);
            var done = ImportOutcome.done(plan.figures());
            run.committing(done);
            return done;
        });
        if (outcome.state() == ImportState.DONE)
            step(() -> stages.drop(run.id()));
        return outcome;
    }

    private void flush() {
        if (!batch.isEmpty())
            step(() -> kind.stage(run.id(), List.copyOf(batch)));
        batch.clear();
    }

    private void step(Runnable work) {
        steps.step(() -> {
            work.run();
            return true;
        });
    }

    private static ImportProblem problem(RowFault fault) {
        return new ImportProblem(fault.line(), Optional.of(fault.column()).filter(column -> !column.isEmpty()),
                Optional.of(fault.value()).filter(value -> !value.isEmpty()), fault.reason());
    }

    /** Read once before, so that progress has an end in sight. */
    private static long lines(Path file) throws IOException {
        long lines = 1;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
                for (int i = 0; i < read; i++)
                    if (buffer[i] == '\n')
                        lines++;
        }
        return lines;
    }

    /** What the file's reader hands over. */
    private final class Taken implements Rows {
        @Override
        public void columns(Set<String> columns) {
            readable = true;
            step(() -> stages.columns(run.id(), columns));
        }

        @Override
        public void row(Row row) {
            rows++;
            batch.add(kind.read(row, this::note));
            if (batch.size() >= kind.step())
                flush();
            run.done(row.line());
        }

        @Override
        public void fault(RowFault fault) {
            if (readable)
                rows++;
            note(fault);
        }

        @Override
        public void unreadable(RowFault fault) {
            readable = false;
            note(fault);
        }

        private void note(RowFault fault) {
            problems++;
            run.reject(problem(fault));
        }
    }
}
