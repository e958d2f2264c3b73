package org.cadre.reports;

/**
 * What is wanted of a measure.
 *
 * @param measure its key
 * @param target the value that is aimed at, in the measure's own unit; a percentage as a part of one
 * @param threshold beyond which something has to be done
 */
public record Goal(String measure, double target, double threshold) {
    /** How a value stands to it. */
    public enum Standing {
        MET, NEAR, MISSED
    }

    /** Whether more is better; where both are the same, less is. */
    public boolean upwards() {
        return target > threshold;
    }

    public Standing of(double value) {
        double sign = upwards() ? 1 : -1;
        if (sign * value >= sign * target)
            return Standing.MET;
        return sign * value >= sign * threshold ? Standing.NEAR : Standing.MISSED;
    }
}
