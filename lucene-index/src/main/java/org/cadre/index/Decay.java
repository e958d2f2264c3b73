package org.cadre.index;

/** How much something is still worth after a time: half after each half-life, counted in whole days. */
final class Decay {

    static final Decay NONE = new Decay(Double.POSITIVE_INFINITY);

    private static final long DAY = 86_400_000L;
    private static final int DAYS = 20_000;

    private final double[] byDay = new double[DAYS];

    Decay(double halfLifeDays) {
        for (int day = 0; day < DAYS; day++) {
            byDay[day] = Exact.of(StrictMath.pow(2, -day / halfLifeDays));
        }
    }

    /** Worth after this many milliseconds, 0 to 1. */
    double after(long millis) {
        return byDay[(int) Math.clamp(millis / DAY, 0, DAYS - 1)];
    }
}
