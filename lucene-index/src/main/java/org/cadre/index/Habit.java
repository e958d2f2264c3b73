package org.cadre.index;

/**
 * At which times an expert answers, beside the time of a need: how much was answered at all, how much of it at about this
 * time of the day, and how much on such a day, a workday or not; all half after four months. Times of the day are those of
 * UTC, so that a change of the clock twice a year blurs them by an hour.
 */
record Habit(double all, double sameHour, double sameDay) {

    static final Habit NONE = new Habit(0, 0, 0);

    private static final Decay RECENT = new Decay(120);
    /** Answers that everybody is taken to have given like all others do: who gave few says little about habits. */
    private static final double PRIOR = 3;
    private static final long MINUTE = 60_000;
    private static final int MINUTES = 24 * 60;
    private static final int DAYS_OF_WEEK = 7;
    /** Of a Gaussian over minutes. */
    private static final double DEVIATION = 90;
    private static final double[] BY_MINUTES = new double[MINUTES / 2 + 1];

    static {
        for (int minutes = 0; minutes < BY_MINUTES.length; minutes++) {
            double distance = minutes / DEVIATION;
            BY_MINUTES[minutes] = StrictMath.exp(-distance * distance / 2);
        }
    }

    /** @param now the full hour */
    static Habit of(Answered answered, long now) {
        double all = 0;
        double sameHour = 0;
        double sameDay = 0;
        for (int i = 0; i < answered.topics(); i++) {
            long at = answered.at(i);
            double weight = RECENT.after(Math.max(0, now - at));
            all += weight;
            sameHour += Exact.of(weight * BY_MINUTES[apart(at, now)]);
            sameDay += weekend(at) == weekend(now) ? weight : 0;
        }
        return new Habit(all, sameHour, sameDay);
    }

    Habit plus(Habit other) {
        return new Habit(all + other.all, sameHour + other.sameHour, sameDay + other.sameDay);
    }

    /** Log of how much more often than everybody the expert answers at about this time of the day. */
    double hour(Habit everybody) {
        return oftener(sameHour, everybody.sameHour / everybody.all);
    }

    /** The same on such days. */
    double weekend(Habit everybody) {
        return oftener(sameDay, everybody.sameDay / everybody.all);
    }

    private double oftener(double same, double usual) {
        return usual > 0 ? StrictMath.log((same + PRIOR * usual) / ((all + PRIOR) * usual)) : 0;
    }

    /** Minutes between two times of the day, 0 to 720. */
    private static int apart(long one, long other) {
        int minutes = (int) Math.floorMod((one - other) / MINUTE, (long) MINUTES);
        return Math.min(minutes, MINUTES - minutes);
    }

    /** The first of January 1970 was a Thursday. */
    private static boolean weekend(long at) {
        return Math.floorMod(Math.floorDiv(at, MINUTES * MINUTE) + 3, DAYS_OF_WEEK) >= 5;
    }
}
