package org.cadre.imports;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.cadre.governance.Message;

/** Where imports are started. */
@ApplicationScoped
public class ImportDesk {
    private static final Logger LOG = System.getLogger(ImportDesk.class.getName());

    @Inject
    private ImportJobs jobs;
    @Inject
    private ImportStages stages;
    @Inject
    private Event<ImportProgressed> progressed;
    @Resource
    private ManagedExecutorService threads;
    private final Set<ImportId> running = ConcurrentHashMap.newKeySet();

    protected ImportDesk() {}

    /**
     * Starts an import on a thread of its own and returns at once.
     *
     * @param source what it comes from, to be shown: the file's name
     * @param startedBy the colleague; empty where the server starts it by itself
     * @throws ImportAlreadyRunning where one of this kind runs already
     */
    public ImportId start(String kind, String source, Optional<UUID> startedBy, ImportWork work) {
        return start(kind, Optional.empty(), source, startedBy, work);
    }

    /**
     * The same of something of one person's.
     *
     * @throws ImportAlreadyRunning where one of this kind and subject runs already
     */
    ImportId start(String kind, Optional<UUID> subject, String source, Optional<UUID> startedBy, ImportWork work) {
        var id = jobs.begin(kind, subject, source, startedBy);
        run(id, kind, work);
        return id;
    }

    /** Goes on with what was checked. @throws ImportNotApplicable @throws ImportAlreadyRunning */
    void resume(ImportJob job, ImportWork work) {
        jobs.resume(job.id(), job.kind());
        run(job.id(), job.kind(), work);
    }

    private void run(ImportId id, String kind, ImportWork work) {
        running.add(id);
        try {
            threads.execute(() -> runNow(id, kind, work));
        } catch (RuntimeException noThread) {
            running.remove(id);
            jobs.end(id, failed(Message.of("import.fault")));
            throw noThread;
        }
    }

    /**
     * Shows that the imports of this server are alive, gives up those whose server is not, and clears away what nobody will
     * apply.
     */
    void beat() {
        running.forEach(jobs::beat);
        jobs.giveUpTheDead();
        stages.dropStale();
    }

    void runNow(ImportId id, String kind, ImportWork work) {
        var run = new StoredRun(id, jobs, one -> progressed.fire(new ImportProgressed(one)));
        try {
            jobs.run(id);
            var outcome = work.run(run);
            run.flush();
            jobs.end(id, outcome);
        } catch (ImportFailed failure) {
            LOG.log(Level.WARNING, "import of {0} failed: {1}", kind, failure.getMessage());
            run.flush();
            jobs.end(id, failed(failure.reason()));
        } catch (ImportNotApplicable gone) {
            LOG.log(Level.WARNING, "{0}", gone.getMessage());
            jobs.end(id, failed(Message.of("import.gone")));
        } catch (Exception failure) {
            LOG.log(Level.ERROR, "import of " + kind + " failed", failure);
            jobs.end(id, failed(Message.of("import.fault")));
        } finally {
            running.remove(id);
            progressed.fire(new ImportProgressed(id));
        }
    }

    private static ImportOutcome failed(Message reason) {
        return new ImportOutcome(ImportState.FAILED, Optional.of(reason), Optional.empty(), false);
    }
}
