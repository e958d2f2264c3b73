package org.cadre.trail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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

import org.cadre.audit.Reads;
import org.jspecify.annotations.Nullable;

/** Writes what was read and links what waits every half second, and seals when that is due, on a thread of its own. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Chainer {
    private static final Logger LOG = System.getLogger(Chainer.class.getName());
    private static final int BATCH = 1_000;
    private static final long IDLE_MILLIS = 500;
    private static final long FAILED_MILLIS = 5_000;

    @Inject
    private Reads reads;
    @Inject
    private Links links;
    @Inject
    private Sealing sealing;
    @Resource
    private ManagedThreadFactory threads;
    private volatile boolean open = true;
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
        reads.flush();
    }

    private void run() {
        while (open)
            try {
                TimeUnit.MILLISECONDS.sleep(turn());
            } catch (InterruptedException _) {
                return;
            }
    }

    private long turn() {
        try {
            while (reads.flush() > 0)
                continue;
            while (open && links.link(BATCH) == BATCH)
                continue;
            if (sealing.due()) {
                sealing.seal();
                sealing.finding().ifPresent(finding -> LOG.log(Level.ERROR,
                        "The audit trail is not as it was written, and nothing is signed any more: {0}", finding));
            }
            return IDLE_MILLIS;
        } catch (RuntimeException failure) {
            if (open)
                LOG.log(Level.WARNING, "the audit trail cannot be chained or sealed, trying again", failure);
            return FAILED_MILLIS;
        }
    }
}
