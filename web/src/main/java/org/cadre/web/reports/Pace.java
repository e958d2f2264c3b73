package org.cadre.web.reports;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets heavy work be done one piece after another, and only so much of the time: the first begins at once, and what comes soon after
 * it waits, six times as long as that took, so that who asks notices little of however many.
 */
final class Pace {
    private static final int TIMES = 6;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final long longest;
    private final ReentrantLock turn = new ReentrantLock(true);
    /** In nanoseconds of the system's timer. */
    private volatile long free = System.nanoTime();

    /** @param longest pause */
    Pace(Duration longest) {
        this.longest = longest.toNanos();
    }

    /** How long who came now would wait; where others are at it, that is not known, and a second is told. */
    Duration queue() {
        return turn.isLocked() ? SECOND : Duration.ofNanos(Math.max(0, free - System.nanoTime()));
    }

    /** @throws IllegalStateException where the thread is interrupted while it waits */
    <T> T take(Supplier<T> work) {
        turn.lock();
        try {
            TimeUnit.NANOSECONDS.sleep(free - System.nanoTime());
            return timed(work);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops before a file is made");
        } finally {
            turn.unlock();
        }
    }

    private <T> T timed(Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            long ended = System.nanoTime();
            free = ended + Math.min(longest, TIMES * (ended - begun));
        }
    }
}
