package org.cadre.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
import jakarta.inject.Inject;

/**
 * Takes due messages to their handlers, woken by commits and, for what became due by time, every half second. What leaves
 * the database has workers of its own: a mail server that hangs holds up mails, and neither routing nor notices.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Relay {
    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private static final int INSIDE = 3;
    private static final int OUTSIDE = 2;
    private static final long IDLE_MILLIS = 500;

    @Inject
    private RelayStep step;
    @Resource
    private ManagedThreadFactory threads;
    @Inject
    private Bell bell;
    private final List<Thread> workers = new CopyOnWriteArrayList<>();
    private volatile long moved = System.nanoTime();
    private volatile boolean open = true;

    @PostConstruct
    void start() {
        step.releaseClaims();
        for (int i = 0; i < INSIDE; i++)
            work(false);
        for (int i = 0; i < OUTSIDE; i++)
            work(true);
    }

    private void work(boolean outside) {
        Thread worker = threads.newThread(() -> run(outside));
        workers.add(worker);
        worker.start();
    }

    /** How many workers ended by themselves, which none should before the server stops. */
    public int ended() {
        return Math.toIntExact(workers.stream().filter(worker -> !worker.isAlive()).count());
    }

    /** Since when no message was taken that stays in the database, handled or failed. */
    public Duration idle() {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - moved));
    }

    @PreDestroy
    void stop() {
        open = false;
    }

    private void run(boolean outside) {
        while (open) {
            try {
                if (!step.one(outside))
                    bell.await(outside, IDLE_MILLIS);
                else if (!outside)
                    moved = System.nanoTime();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "the outbox cannot be read, trying again", failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(2 * IDLE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
