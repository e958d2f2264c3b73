package org.cadre.operation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
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

import org.jspecify.annotations.Nullable;

/** Measures every few seconds on a thread of its own; what it measured last is read without waiting. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Watch {
    static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration COUNTS_EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(Watch.class.getName());

    @Inject
    private Measurements measurements;
    @Resource
    private ManagedThreadFactory threads;
    private volatile boolean open = true;
    private volatile @Nullable Reading reading;
    private volatile @Nullable Counts counts;
    private volatile boolean failing;
    private long counted = System.nanoTime() - COUNTS_EVERY.toNanos();
    private @Nullable Thread thread;

    @PostConstruct
    void start() {
        var fresh = threads.newThread(this::run);
        thread = fresh;
        fresh.start();
    }

    @PreDestroy
    void stop() {
        open = false;
        if (thread != null)
            thread.interrupt();
    }

    /** Empty before the first measurement, and while the database refuses. */
    public Optional<Reading> reading() {
        return failing ? Optional.empty() : Optional.ofNullable(reading);
    }

    /** As they were counted last, up to a minute ago. */
    public Optional<Counts> counts() {
        return Optional.ofNullable(counts);
    }

    private void run() {
        while (open) {
            measure();
            try {
                TimeUnit.NANOSECONDS.sleep(EVERY.toNanos());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void measure() {
        try {
            reading = measurements.read();
            if (System.nanoTime() - counted >= COUNTS_EVERY.toNanos()) {
                counts = measurements.count();
                counted = System.nanoTime();
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing && open)
                LOG.log(Level.WARNING, "the database cannot be measured, trying again", failure);
            failing = true;
        }
    }
}
