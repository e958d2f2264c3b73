package org.cadre.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Waits for a condition; never for a time. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    /** @param what is awaited, as the failure will say it: "the mail to arrive" */
    public static void until(String what, Callable<Boolean> condition) {
        until(what, PATIENCE, condition);
    }

    public static void until(String what, Duration patience, Callable<Boolean> condition) {
        some(what, patience, () -> Optional.of(condition.call()).filter(Boolean::booleanValue));
    }

    /** Waits for something to be there, and returns it. */
    public static <T> T some(String what, Duration patience, Callable<Optional<T>> probe) {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            try {
                Optional<T> found = probe.call();
                if (found.isPresent()) {
                    return found.get();
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("waited " + patience.toSeconds() + " s in vain for " + what);
                }
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + what, e);
            } catch (Exception e) {
                throw new IllegalStateException("could not see whether there is " + what, e);
            }
        }
    }
}
