package org.cadre.matching;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.cadre.index.Embedder;
import org.cadre.outbox.ChangeLog;
import org.cadre.outbox.ChangeNoted;
import org.cadre.sentences.SentenceModels;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps this server's index in step: a thread that is woken by commits here and looks by itself for those elsewhere. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexKeeper {
    private static final Logger LOG = System.getLogger(IndexKeeper.class.getName());
    private static final long IDLE_MILLIS = 200;
    private static final long FAILED_MILLIS = 2000;

    @Inject
    private IndexSource source;
    @Inject
    private ChangeLog log;
    @Inject
    private LiveIndex live;
    @Inject
    private Clock clock;
    @Inject
    @ConfigProperty(name = "cadre.home")
    private Optional<String> home;
    @Resource
    private ManagedThreadFactory threads;
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean open = true;
    private IndexUpkeep upkeep;
    private Thread thread;

    @PostConstruct
    void start() {
        upkeep = new IndexUpkeep(new IndexHome(folder(home)), source, log, live, clock, embedder());
        thread = threads.newThread(this::run);
        thread.start();
    }

    /** It needs libraries that the server brings, see {@link org.cadre.sentences}. */
    private static Optional<Embedder> embedder() {
        try {
            var found = SentenceModels.find();
            LOG.log(Level.INFO, found.map(model -> "answers are also found by what they mean: " + model.name())
                    .orElse("answers are found by their words alone: the server has no sentence model"));
            return found;
        } catch (IllegalStateException unusable) {
            LOG.log(Level.WARNING, "answers are found by their words alone", unusable);
            return Optional.empty();
        }
    }

    /** One folder for each server instance: two must never write one index. */
    static Path folder(Optional<String> home) {
        Path base = home.map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".cadre"));
        return base.resolve("index").resolve(System.getProperty("com.sun.aas.instanceName", "server"))
                .toAbsolutePath().normalize();
    }

    @PreDestroy
    void stop() {
        open = false;
        upkeep.stop();
        changes.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody still keeps it; false where only a restart helps. */
    public boolean alive() {
        return thread.isAlive();
    }

    /** How the index does, for health and metrics. */
    public IndexStatus status() {
        return upkeep.status();
    }

    public void woken(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeNoted change) {
        changes.release();
    }

    private void run() {
        while (open)
            if (!turned(upkeep))
                await(IDLE_MILLIS);
        upkeep.close();
    }

    private boolean turned(IndexUpkeep work) {
        try {
            return work.turn();
        } catch (RuntimeException failure) {
            if (open) {
                LOG.log(Level.WARNING, "the index cannot be kept in step, trying again", failure);
                await(FAILED_MILLIS);
            }
            return false;
        }
    }

    private void await(long millis) {
        try {
            if (changes.tryAcquire(millis, TimeUnit.MILLISECONDS))
                changes.drainPermits();
        } catch (InterruptedException _) {
            open = false;
        }
    }
}
