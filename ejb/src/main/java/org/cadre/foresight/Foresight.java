package org.cadre.foresight;

import java.util.List;

import org.cadre.governance.Message;

/**
 * What would come of an ask, as its asker may know it.
 *
 * @param refused why it would not be filed at all; then nothing else is said
 * @param approvals whose word it would wait for first
 * @param matched who fits, whatever the rules say
 * @param reached whom the rules let in
 * @param firstWave how many would be invited at once
 * @param byPool whether that are those on duty in the pool that was chosen
 * @param unfamiliar whether nobody is known to know about it, so that those would be invited who come nearest
 * @param limits the rules that keep out some who fit, the one that keeps out most first
 */
public record Foresight(List<Said> refused, List<Said> approvals, Count matched, Count reached, Count firstWave,
        boolean byPool, boolean unfamiliar, List<Limit> limits) {
    /** Fewer are not told. */
    public static final int LEAST = 3;

    public Foresight {
        refused = List.copyOf(refused);
        approvals = List.copyOf(approvals);
        limits = List.copyOf(limits);
    }

    /** A rule by its title, and what it says. */
    public record Said(String rule, Message reason) {}

    /** A rule and how many of those who fit it keeps out. */
    public record Limit(Said said, Count people) {}

    /**
     * A number of people, as it may be told.
     *
     * @param least that it is at least so many; nought where it is fewer than {@link #LEAST}, which may be none
     */
    public record Count(int least) {
        static Count of(int number) {
            return new Count(number - number % LEAST);
        }

        public boolean told() {
            return least > 0;
        }
    }
}
