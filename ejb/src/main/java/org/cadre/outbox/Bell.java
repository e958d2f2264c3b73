package org.cadre.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the relay's workers; a ring while nobody waits is heard by the next who does. */
@ApplicationScoped
class Bell {
    private final Semaphore inside = new Semaphore(0);
    private final Semaphore outside = new Semaphore(0);

    protected Bell() {}

    void ring(boolean leavesTheDatabase) {
        rings(leavesTheDatabase).release();
    }

    /** Waits for one ring, at most so long. */
    void await(boolean leavesTheDatabase, long millis) throws InterruptedException {
        rings(leavesTheDatabase).tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    private Semaphore rings(boolean leavesTheDatabase) {
        return leavesTheDatabase ? outside : inside;
    }
}
