package org.cadre.reports;

import java.util.Arrays;

import org.cadre.reports.Measure.How.Spread.Kind;

/** How unevenly loads are spread. */
final class Spreads {
    private static final long WHOLE = 10_000;

    private Spreads() {}

    /** In ten-thousandths; nothing where nobody has a load. */
    static Amount of(Kind kind, long[] loads) {
        long sum = Arrays.stream(loads).sum();
        if (sum == 0)
            return new Amount(loads.length, 0, 0);
        long[] rising = loads.clone();
        Arrays.sort(rising);
        return switch (kind) {
            case GINI -> new Amount(loads.length, Math.round(gini(rising, sum) * WHOLE), WHOLE);
            case TOP_TENTH -> new Amount(loads.length, topTenth(rising), sum);
        };
    }

    /** By ranks: twice the sum of rank times load, over people times the sum of loads, less (n + 1) / n. */
    private static double gini(long[] rising, long sum) {
        double ranked = 0;
        for (int i = 0; i < rising.length; i++)
            ranked += (i + 1.0) * rising[i];
        double people = rising.length;
        return 2 * ranked / (people * sum) - (people + 1) / people;
    }

    /** What the tenth of people with most have; of nine people that is one. */
    private static long topTenth(long[] rising) {
        int people = (rising.length + 9) / 10;
        return Arrays.stream(rising, rising.length - people, rising.length).sum();
    }
}
