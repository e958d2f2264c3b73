package org.cadre.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@link SpamPattern#TOO_FAST}, by the middle of each worker's times, which a break at lunch does not move. */
final class Haste {
    /** Of fewer workers nobody can say what is usual. */
    private static final int WORKERS = 3;
    private final SpamThresholds thresholds;

    Haste(SpamThresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<SpamFlag> find(List<WorkLog> logs) {
        List<WorkLog> timed = logs.stream().filter(log -> log.seconds().length >= thresholds.least()).toList();
        var flags = new ArrayList<SpamFlag>();
        double usual = Middle.of(timed.stream().mapToDouble(log -> Middle.of(log.seconds())).toArray());
        if (timed.size() < WORKERS || !(usual > 0))
            return flags;
        for (WorkLog log : timed) {
            double seconds = Middle.of(log.seconds());
            if (seconds < thresholds.pace() * usual)
                flags.add(new SpamFlag(log.worker(), SpamPattern.TOO_FAST, 1 - seconds / usual, Map.of("judgments",
                        (double) log.seconds().length, "seconds", seconds, "usual", usual)));
        }
        return flags;
    }
}
