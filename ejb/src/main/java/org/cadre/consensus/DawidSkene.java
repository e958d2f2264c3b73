package org.cadre.consensus;

/**
 * Learns from the judgments alone how each worker takes one class for another, and from that what each item is: the
 * expectation maximization of Dawid and Skene 1979, Applied Statistics 28(1), 20-28, equations 2.3 to 2.5, from the
 * shares of votes on. So a worker who is always wrong in the same way tells as much as one who is right, and one who
 * always says the same tells nothing.
 *
 * <p>Every cell of a worker's confusion matrix and every class starts with `smoothing` judgments: what is found are the
 * most probable parameters under symmetric Dirichlet priors with the parameter 1 + smoothing, or a local best of them.
 * Items whose truth is known stay what they are, and teach. An item that nobody judged teaches nothing and gets the
 * classes' shares.
 *
 * <p>Where a worker has judged few items of a class, what they do with it is learned from chance: with even errors and
 * five judgments for each cell of a confusion matrix, {@link WeightedMajority}, which learns one number a worker, is
 * better.
 *
 * <p>It takes 8 bytes for each item and class, and 16 for each worker and pair of classes.
 *
 * @param smoothing a billionth or more; with 0.01 a few judgments outweigh the prior, and still nothing is impossible
 * @param rounds most rounds
 * @param tolerance it has converged when a round moves less probability between an item's classes, on average of the
 *            items
 * @param threads 1 for the caller's own; more give the same bits
 */
public record DawidSkene(double smoothing, int rounds, double tolerance, int threads) implements Method {
    private static final double LEAST = 1e-9;

    public DawidSkene {
        if (!(smoothing >= LEAST && smoothing < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("smoothing is %s or more, not %s".formatted(LEAST, smoothing));
        if (rounds < 1 || threads < 1 || !(tolerance >= 0))
            throw new IllegalArgumentException("rounds and threads are 1 or more and the tolerance 0 or more, not "
                    + "%d, %d and %s".formatted(rounds, threads, tolerance));
    }

    /** On the caller's thread, until a round moves no more than a millionth. */
    public static DawidSkene usual() {
        return new DawidSkene(0.01, 300, 1e-6, 1);
    }

    public DawidSkene onThreads(int number) {
        return new DawidSkene(smoothing, rounds, tolerance, number);
    }

    @Override
    public Consensus settle(Judgments judgments, Gold gold) {
        return fit(judgments, gold).consensus();
    }

    /**
     * @throws IllegalArgumentException where classes are too many for the items, or squared for the workers, as in
     * {@link Method}
     */
    public DawidSkeneFit fit(Judgments judgments, Gold gold) {
        try (var lanes = new Lanes(threads)) {
            var maximization = new Maximization(judgments, gold, smoothing, lanes);
            boolean converged = false;
            for (int round = 0; round < rounds && !converged; round++)
                converged = maximization.round() <= tolerance;
            return maximization.fit(converged);
        }
    }
}
