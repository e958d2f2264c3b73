package org.cadre.webhooks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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

/** A few threads that deliver, where webhooks are on; each looks every second whether an endpoint has something due. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Couriers {
    private static final Logger LOG = System.getLogger(Couriers.class.getName());
    private static final long IDLE_MILLIS = 1000;

    @Inject
    private Courier courier;
    @Inject
    private WebhookSettings settings;
    @Resource
    private ManagedThreadFactory threads;
    private final List<Thread> workers = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    @PostConstruct
    void start() {
        if (settings.hosts().empty())
            return;
        for (int i = 0; i < settings.workers(); i++) {
            Thread worker = threads.newThread(this::run);
            workers.add(worker);
            worker.start();
        }
    }

    /** How many threads ended by themselves, which none should before the server stops. */
    public int ended() {
        return Math.toIntExact(workers.stream().filter(worker -> !worker.isAlive()).count());
    }

    @PreDestroy
    void stop() {
        open = false;
    }

    private void run() {
        while (open) {
            try {
                if (!courier.one())
                    TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "webhooks cannot be delivered, trying again", failure);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(2 * IDLE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
