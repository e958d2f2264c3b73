package org.cadre.index;

/**
 * How much something is still worth after a time: half after each half-life. Values are multiples of 2^-20, so that
 * sums of them do not depend on their order.
 */
final class Decay {

    private static final long DAY = 86_400_000L;
    private static final double GRID = 1 << 20;
    private static final int DAYS = 20_000;

    private final double[] byDay = new double[DAYS];

    Decay(double halfLifeDays) {
        for (int day = 0; day < DAYS; day++) {
            byDay[day] = Math.round(StrictMath.pow(2, -day / halfLifeDays) * GRID) / GRID;
        }
    }

    /** Worth after this many milliseconds, counted in whole days. */
    double after(long millis) {
        return byDay[(int) Math.clamp(millis / DAY, 0, DAYS - 1)];
    }
}
