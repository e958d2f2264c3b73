package org.cadre.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long each request took, as the clients saw it. */
final class Times {
    private final long began = System.nanoTime();
    private final List<Integer> millis = new ArrayList<>();
    private int errors;
    private long firstAt;
    private long lastAt = began;

    /** Those of several trials; how many a second there were it does not know. */
    static Times all(List<Times> parts) {
        var all = new Times();
        parts.forEach(part -> part.millis.forEach(all::note));
        return all.ended();
    }

    /** @param took milliseconds, negative where the answer was not the expected one */
    synchronized void note(int took) {
        lastAt = System.nanoTime();
        if (millis.isEmpty() && errors == 0)
            firstAt = lastAt - Math.max(0, took) * 1_000_000L;
        if (took < 0)
            errors++;
        else
            millis.add(took);
    }

    synchronized Times ended() {
        millis.sort(null);
        return this;
    }

    int good() {
        return millis.size();
    }

    int errors() {
        return errors;
    }

    double perSecond() {
        return good() / (Duration.ofNanos(lastAt - firstAt).toMillis() / 1000.0);
    }

    /** @param share 0 to 1; nearest rank */
    int quantile(double share) {
        return millis.isEmpty() ? 0 : millis.get((int) Math.ceil(share * millis.size()) - 1);
    }
}
