package org.cadre.web.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the requests of each caller in windows that begin with their first one. Callers do not wait for one another. */
final class Meter {
    private static final int MANY = 10_000;

    private record Window(Instant end, int used) {}

    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();
    private final AtomicLong swept = new AtomicLong(Long.MIN_VALUE);

    Standing take(Quota quota, String caller, Instant now) {
        sweep(now);
        var window = windows.compute(quota.name() + " " + caller, (_, before) -> before == null
                || !before.end().isAfter(now)
                        ? new Window(now.plus(quota.window()), 1)
                        : new Window(before.end(), Math.min(before.used(), quota.requests()) + 1));
        return new Standing(quota, quota.requests() - window.used(), seconds(Duration.between(now, window.end())));
    }

    /** How many callers are known. */
    int size() {
        return windows.size();
    }

    /** Forgets windows that are over, once a second at most where there are many. */
    private void sweep(Instant now) {
        long last = swept.get();
        if (windows.size() >= MANY && now.getEpochSecond() > last && swept.compareAndSet(last, now.getEpochSecond()))
            windows.values().removeIf(window -> !window.end().isAfter(now));
    }

    private static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }
}
