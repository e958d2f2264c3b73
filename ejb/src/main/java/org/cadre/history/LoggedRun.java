package org.cadre.history;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportOutcome;
import org.cadre.imports.ImportProblem;
import org.cadre.imports.ImportRun;

/** Progress as lines in the log, for whoever watches the server start. */
final class LoggedRun implements ImportRun {
    private static final Logger LOG = System.getLogger(LoggedRun.class.getName());
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);
    private final String source;
    private final ImportRun run;
    private long all;
    private long rejected;
    private long logged = System.nanoTime();

    LoggedRun(String source, ImportRun run) {
        this.source = source;
        this.run = run;
    }

    @Override
    public ImportId id() {
        return run.id();
    }

    @Override
    public void total(long total) {
        all = total;
        run.total(total);
        LOG.log(Level.INFO, "History {0}: {1} lines", source, total);
    }

    @Override
    public void done(long soFar) {
        run.done(soFar);
        if (System.nanoTime() - logged < PAUSE)
            return;
        logged = System.nanoTime();
        LOG.log(Level.INFO, "History {0}: {1} of {2} lines", source, soFar, all);
    }

    @Override
    public void reject(ImportProblem problem) {
        rejected++;
        run.reject(problem);
        if (rejected <= 10)
            LOG.log(Level.WARNING, "History {0}, line {1}{2}: {3}", source, problem.line(),
                    problem.column().map(" "::concat).orElse(""), Texts.render(problem.reason(), Locale.ENGLISH));
    }

    @Override
    public void rejectMore(long count) {
        rejected += count;
        run.rejectMore(count);
    }

    @Override
    public void committing(ImportOutcome outcome) {
        run.committing(outcome);
    }

    void ended(Message result) {
        LOG.log(Level.INFO, "History {0}: {1} {2} lines rejected.", source, Texts.render(result, Locale.ENGLISH),
                rejected);
    }
}
