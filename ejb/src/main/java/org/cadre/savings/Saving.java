package org.cadre.savings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much time an answer saved, roughly; a day is eight hours. */
public enum Saving {
    QUARTER_HOUR(15), HOUR(60), HALF_DAY(240), DAY(480),
    /** Counts as two days. */
    MORE(960);

    private final int minutes;

    Saving(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }

    public static Optional<Saving> of(int minutes) {
        return Arrays.stream(values()).filter(one -> one.minutes == minutes).findFirst();
    }

    /** The minutes of each. */
    public static List<Integer> choices() {
        return Arrays.stream(values()).map(Saving::minutes).toList();
    }
}
