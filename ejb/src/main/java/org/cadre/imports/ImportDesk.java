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
import jakarta.inject.Inject;

import org.cadre.governance.Message;

/** Where imports are started. */
@ApplicationScoped
public class ImportDesk {
    private static final Logger LOG = System.getLogger(ImportDesk.class.getName());

    @Inject
    private ImportJobs jobs;
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
        var id = jobs.begin(kind, source, startedBy);
        running.add(id);
        threads.execute(() -> run(id, kind, work));
        return id;
    }

    /** Shows that the imports of this server are alive, and gives up those whose server is not. */
    void beat() {
        running.forEach(jobs::beat);
        jobs.giveUpTheDead();
    }

    void run(ImportId id, String kind, ImportWork work) {
        var run = new StoredRun(id, jobs);
        try {
            var message = work.run(run);
            run.flush();
            jobs.finish(id, message);
        } catch (ImportFailed failure) {
            LOG.log(Level.WARNING, "import of {0} failed: {1}", kind, failure.getMessage());
            run.flush();
            jobs.fail(id, failure.reason());
        } catch (Exception failure) {
            LOG.log(Level.ERROR, "import of " + kind + " failed", failure);
            jobs.fail(id, Message.of("import.fault"));
        } finally {
            running.remove(id);
        }
    }
}
