package org.cadre.consensus;

import java.lang.management.ManagementFactory;
import java.util.List;

/** What it costs to settle a batch of 100,000 items with 5 judgments of 10 classes each, and how well it is settled. */
final class ConsensusBench {
    private static final int ITEMS = 100_000;
    private static final int OVERLAP = 5;
    private static final int CLASSES = 10;
    private static final int WORKERS = 1_000;
    private static final int SAMPLES = 1_000;
    private static final double WANTED = 10;
    private static final long SEED = 20261129;

    private ConsensusBench() {}

    public static void main(String[] arguments) {
        System.out.printf("%,d items x %d judgments x %d classes, %,d workers who are right in 30 to 90 %%%n", ITEMS,
                OVERLAP, CLASSES, WORKERS);
        measure("who else take each class for one of their own", habits());
        measure("who else say anything", new Crowd(ITEMS, CLASSES, SEED).with(WORKERS, 0.3, 0.9));
    }

    private static Crowd habits() {
        var crowd = new Crowd(ITEMS, CLASSES, SEED);
        for (int worker = 0; worker < WORKERS; worker++)
            crowd.with(Crowd.confusing(0.3 + 0.6 * worker / WORKERS, CLASSES, worker));
        return crowd;
    }

    private static void measure(String name, Crowd workers) {
        Crowd crowd = workers.judging(OVERLAP);
        Judgments judgments = crowd.judgments();
        Gold truth = crowd.gold();
        System.out.println(name + ":");
        accuracy("majority", new MajorityVote(), judgments, truth);
        accuracy("weighted majority", WeightedMajority.usual(), judgments, truth);
        long start = cpu();
        var fit = DawidSkene.usual().fit(judgments, Gold.none());
        System.out.printf("  Dawid-Skene: accuracy %.4f, CPU %.2f s (under %.0f wanted), %d rounds, %s%n",
                fit.consensus().accuracy(truth).orElseThrow(), since(start), WANTED, fit.rounds(),
                fit.converged() ? "converged" : "not converged");
        start = cpu();
        var alpha = new KrippendorffAlpha(judgments, new Metric.Nominal());
        System.out.printf("  Krippendorff's alpha: %.4f, CPU %.2f s%n", alpha.value().orElseThrow(), since(start));
        start = cpu();
        var interval = alpha.interval(SAMPLES, 0.95, SEED).orElseThrow();
        System.out.printf("  its interval: [%.4f, %.4f] by %,d samples, CPU %.2f s%n", interval.low(), interval.high(),
                SAMPLES, since(start));
        start = cpu();
        int flags = new SpamPatterns(judgments, fit, Gold.none(), SpamThresholds.usual()).find(List.of()).size();
        System.out.printf("  patterns of spam: %d flags of workers who are honest, CPU %.2f s%n", flags, since(start));
    }

    private static void accuracy(String name, Method method, Judgments judgments, Gold truth) {
        long start = cpu();
        double accuracy = method.settle(judgments).accuracy(truth).orElseThrow();
        System.out.printf("  %s: accuracy %.4f, CPU %.2f s%n", name, accuracy, since(start));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double since(long start) {
        return (cpu() - start) / 1e9;
    }
}
