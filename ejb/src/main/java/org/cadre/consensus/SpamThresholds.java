package org.cadre.consensus;

/**
 * From when on something is a flag.
 *
 * @param least judgments, shared items or errors, as the pattern needs; under it nothing is said
 * @param chance how probable it may be at most that an honest worker looks like this; for each pattern alone, and
 *            divided by what is tried within it
 * @param share of the answers that are one answer, or that repeat a sequence, from which on they nearly all do
 * @param blindness which part of the other classes, as the others see them, somebody must have passed over for one
 *            answer
 * @param usefulness which part of the usual agreement beyond chance a worker must be shown not to reach to count as
 *            random
 * @param copied which part of each one's errors, beyond those to be expected, the other must have too
 * @param longest sequence that is looked for
 * @param pace which part of the usual time is too fast
 */
public record SpamThresholds(int least, double chance, double share, double blindness, double usefulness, double copied,
        int longest, double pace) {
    public SpamThresholds {
        if (least < 2 || longest < 2)
            throw new IllegalArgumentException("least and longest are 2 or more, not %d and %d"
                    .formatted(least, longest));
        for (double part : new double[]{chance, share, blindness, usefulness, copied, pace})
            if (!(part > 0 && part < 1))
                throw new IllegalArgumentException("parts are between 0 and 1, not " + part);
    }

    /**
     * Twenty judgments, since with fewer a run of luck looks like any pattern; one honest worker of a thousand may be
     * flagged by each pattern, which is as many as a person can look at; half of the usual agreement, so that who is
     * merely worse than others is left in peace; a quarter of the usual time, which one of some thousand reaches where
     * times are spread by a factor of 1.5.
     */
    public static SpamThresholds usual() {
        return new SpamThresholds(20, 1e-3, 0.9, 0.75, 0.5, 0.7, 8, 0.25);
    }
}
