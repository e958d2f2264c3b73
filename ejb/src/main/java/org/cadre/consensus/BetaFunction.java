package org.cadre.consensus;

/** The incomplete beta function, from which the tails of beta and binomial distributions come. */
final class BetaFunction {
    private static final double SMALLEST = 1e-300;
    private static final double PRECISE = 1e-15;
    private static final int TERMS = 10_000;
    private static final int HALVINGS = 100;
    private static final double[] LANCZOS = {0.9999999999998099, 676.5203681218851, -1259.1392167224028,
            771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
            1.5056327351493116e-7};

    private BetaFunction() {}

    /** I_x(a, b), regularized: the probability that a share of this beta distribution is under x. */
    static double regularized(double x, double a, double b) {
        if (x <= 0 || x >= 1)
            return x <= 0 ? 0 : 1;
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** The x at which {@link #regularized} is p. */
    static double quantile(double p, double a, double b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = (low + high) / 2;
            if (regularized(middle, a, b) < p)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    /** The probability of `hits` or more in `trials`, each with probability p; also for parts of one. */
    static double atLeast(double hits, double trials, double p) {
        return hits <= 0 ? 1 : regularized(p, hits, trials - hits + 1);
    }

    /** The probability of `hits` or fewer. */
    static double atMost(double hits, double trials, double p) {
        return hits >= trials ? 1 : regularized(1 - p, trials - hits, hits + 1);
    }

    /** The continued fraction of DLMF 8.17.22, by Lentz's method (Press and others 2007, Numerical Recipes, 6.4). */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < PRECISE)
                break;
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < SMALLEST ? SMALLEST : value;
    }

    /** Lanczos 1964 with g = 7 and nine terms; for values over 0. */
    private static double logGamma(double value) {
        if (value < 0.5)
            return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value);
        double x = value - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++)
            sum += LANCZOS[i] / (x + i);
        double t = x + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
