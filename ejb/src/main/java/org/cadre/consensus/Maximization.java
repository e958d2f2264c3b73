package org.cadre.consensus;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The rounds of {@link DawidSkene}. Arrays are flat: by item, then class; by worker, then answer, then truth. */
final class Maximization {
    private static final int BLOCK = 1 << 10;
    /** So many factors of 1e-18, which none is under, are still more than the least double. */
    private static final int FEW = 16;
    private final Judgments judgments;
    private final Gold gold;
    private final double smoothing;
    private final Lanes lanes;
    private final int classes;
    private final int blocks;
    private final BitSet judged;
    private final double[] probabilities;
    private final double[] confusion;
    private final double[] logConfusion;
    private final boolean needLogarithms;
    private final double[] shares;
    private final double[] logShares;
    private final double[] priorOfWorker;
    private final double[] likelihoodOfBlock;
    private final double[] movedInBlock;
    private final DoubleStream.Builder likelihoods = DoubleStream.builder();
    private final DoubleStream.Builder objectives = DoubleStream.builder();

    Maximization(Judgments judgments, Gold gold, double smoothing, Lanes lanes) {
        this.judgments = judgments;
        this.gold = gold;
        this.smoothing = smoothing;
        this.lanes = lanes;
        classes = judgments.classes();
        blocks = Math.ceilDiv(judgments.items(), BLOCK);
        judged = MajorityVote.judged(judgments);
        probabilities = MajorityVote.shares(judgments);
        confusion = new double[Judgments.cells(judgments.workers(), Judgments.cells(classes, classes))];
        logConfusion = new double[confusion.length];
        shares = new double[classes];
        logShares = new double[classes];
        priorOfWorker = new double[judgments.workers()];
        likelihoodOfBlock = new double[blocks];
        movedInBlock = new double[blocks];
        for (int item = 0; item < judgments.items(); item++)
            keepKnown(item, probabilities, item * classes);
        needLogarithms = IntStream.range(0, judgments.items())
                .anyMatch(item -> gold.settles(item) || judgments.judgmentsOf(item) > FEW);
    }

    /** @return how much probability an item's classes moved, on average */
    double round() {
        shareClasses();
        lanes.each(lanes.number(), this::confuse);
        lanes.each(judgments.workers(), this::divide);
        lanes.each(blocks, this::expect);
        double likelihood = sum(likelihoodOfBlock);
        likelihoods.add(likelihood);
        objectives.add(likelihood + sum(priorOfWorker) + smoothing * sum(logShares));
        return sum(movedInBlock) / Math.max(1, judged.cardinality());
    }

    DawidSkeneFit fit(boolean converged) {
        lanes.each(judgments.workers(), this::takeLogarithms);
        var told = new BitSet();
        told.or(judged);
        for (int item = judged.nextClearBit(0); item < judgments.items(); item = judged.nextClearBit(item + 1)) {
            System.arraycopy(shares, 0, probabilities, item * classes, classes);
            keepKnown(item, probabilities, item * classes);
            told.set(item, gold.settles(item));
        }
        return new DawidSkeneFit(new Consensus(classes, probabilities, told), shares, logConfusion,
                likelihoods.build().toArray(), objectives.build().toArray(), converged);
    }

    /** Equation 2.4. */
    private void shareClasses() {
        Arrays.fill(shares, smoothing);
        for (int item = judged.nextSetBit(0); item >= 0; item = judged.nextSetBit(item + 1))
            for (int truth = 0; truth < classes; truth++)
                shares[truth] += probabilities[item * classes + truth];
        double all = sum(shares);
        Arrays.setAll(shares, truth -> shares[truth] / all);
        Arrays.setAll(logShares, truth -> Math.log(shares[truth]));
    }

    /**
     * Equation 2.3, without its denominator, for the workers of one lane. All items are gone through, since those of a
     * worker lie far apart: three times as fast; each cell still sums in the order of the items.
     */
    private void confuse(int lane) {
        int cells = classes * classes;
        for (int worker = lane; worker < judgments.workers(); worker += lanes.number())
            Arrays.fill(confusion, worker * cells, (worker + 1) * cells, smoothing);
        for (int item = 0; item < judgments.items(); item++)
            for (int at = judgments.itemFrom[item]; at < judgments.itemFrom[item + 1]; at++) {
                int worker = judgments.workerAt[at];
                if (worker % lanes.number() != lane)
                    continue;
                int cell = worker * cells + judgments.answerAt[at] * classes;
                for (int truth = 0; truth < classes; truth++)
                    confusion[cell + truth] += probabilities[item * classes + truth];
            }
    }

    /** The denominator, for one worker. */
    private void divide(int worker) {
        int from = worker * classes * classes;
        int to = from + classes * classes;
        for (int truth = 0; truth < classes; truth++) {
            double sum = 0;
            for (int cell = from + truth; cell < to; cell += classes)
                sum += confusion[cell];
            for (int cell = from + truth; cell < to; cell += classes)
                confusion[cell] /= sum;
        }
        priorOfWorker[worker] = smoothing * sumOfLogarithms(from, to);
        if (needLogarithms)
            takeLogarithms(worker);
    }

    /** By products of few, which is several times as fast. */
    private double sumOfLogarithms(int from, int to) {
        double sum = 0;
        for (int begin = from; begin < to; begin += FEW) {
            double product = 1;
            for (int cell = begin; cell < Math.min(to, begin + FEW); cell++)
                product *= confusion[cell];
            sum += Math.log(product);
        }
        return sum;
    }

    private void takeLogarithms(int worker) {
        for (int cell = worker * classes * classes; cell < (worker + 1) * classes * classes; cell++)
            logConfusion[cell] = Math.log(confusion[cell]);
    }

    /** Equation 2.5, for a block of items. */
    private void expect(int block) {
        double[] now = new double[classes];
        double likelihood = 0;
        double moved = 0;
        int end = Math.min(judgments.items(), (block + 1) * BLOCK);
        for (int item = judged.nextSetBit(block * BLOCK); item >= 0 && item < end; item = judged.nextSetBit(item + 1)) {
            likelihood += gold.settles(item) ? known(item, now) : open(item, now);
            int from = item * classes;
            for (int truth = 0; truth < classes; truth++) {
                moved += Math.abs(now[truth] - probabilities[from + truth]) / 2;
                probabilities[from + truth] = now[truth];
            }
        }
        likelihoodOfBlock[block] = likelihood;
        movedInBlock[block] = moved;
    }

    private double known(int item, double[] now) {
        addLogarithms(item, now);
        double likelihood = now[gold.truth(item)];
        keepKnown(item, now, 0);
        return likelihood;
    }

    /** The product of few cannot become nought, and takes a third of the time. */
    private double open(int item, double[] now) {
        if (judgments.judgmentsOf(item) > FEW) {
            addLogarithms(item, now);
            return LogSpace.normalize(now, 0, classes);
        }
        System.arraycopy(shares, 0, now, 0, classes);
        for (int at = judgments.itemFrom[item]; at < judgments.itemFrom[item + 1]; at++) {
            int cell = (judgments.workerAt[at] * classes + judgments.answerAt[at]) * classes;
            for (int truth = 0; truth < classes; truth++)
                now[truth] *= confusion[cell + truth];
        }
        double all = sum(now);
        double scale = 1 / all;
        for (int truth = 0; truth < classes; truth++)
            now[truth] *= scale;
        return Math.log(all);
    }

    private void addLogarithms(int item, double[] into) {
        System.arraycopy(logShares, 0, into, 0, classes);
        for (int at = judgments.itemFrom[item]; at < judgments.itemFrom[item + 1]; at++) {
            int cell = (judgments.workerAt[at] * classes + judgments.answerAt[at]) * classes;
            for (int truth = 0; truth < classes; truth++)
                into[truth] += logConfusion[cell + truth];
        }
    }

    private void keepKnown(int item, double[] values, int from) {
        if (gold.settles(item)) {
            Arrays.fill(values, from, from + classes, 0);
            values[from + gold.truth(item)] = 1;
        }
    }

    /** In order, and without what a stream costs in the innermost loop. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values)
            sum += value;
        return sum;
    }
}
