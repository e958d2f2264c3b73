package org.cadre.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A made-up crowd, so that the truth is known: every item is judged by some workers, drawn anew for each. */
final class Crowd {
    private final Random random;
    private final int classes;
    private final List<int[]> judgments = new ArrayList<>();
    private final int[] truth;
    private final List<Worker> workers = new ArrayList<>();

    /** Answers an item of which the truth is given. */
    interface Worker {
        int answer(int truth, Random random);
    }

    Crowd(int items, int classes, long seed) {
        this(items, IntStream.range(0, classes).mapToDouble(_ -> 1.0 / classes).toArray(), seed);
    }

    /** @param shares how common each class is */
    Crowd(int items, double[] shares, long seed) {
        random = new Random(seed);
        classes = shares.length;
        truth = IntStream.range(0, items).map(_ -> drawn(shares)).toArray();
    }

    /** Right so often, and else anything with the same probability. */
    static Worker right(double accuracy, int classes) {
        return (truth, random) -> random.nextDouble() < accuracy
                ? truth
                : (truth + 1 + random.nextInt(classes - 1)) % classes;
    }

    /** Right so often, and else takes each class for one other class of its own. */
    static Worker confusing(double accuracy, int classes, long seed) {
        var own = new Random(seed);
        int[] mistaken = IntStream.range(0, classes).map(truth -> (truth + 1 + own.nextInt(classes - 1)) % classes)
                .toArray();
        return (truth, random) -> random.nextDouble() < accuracy ? truth : mistaken[truth];
    }

    Crowd with(Worker worker) {
        workers.add(worker);
        return this;
    }

    /** Workers who are right with a probability drawn evenly from a range. */
    Crowd with(int number, double least, double most) {
        for (int i = 0; i < number; i++)
            workers.add(right(least + random.nextDouble() * (most - least), classes));
        return this;
    }

    /** Has every item judged by so many different workers. */
    Crowd judging(int overlap) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, workers.size()).boxed().toList());
        for (int item = 0; item < truth.length; item++) {
            for (int i = 0; i < overlap; i++) {
                Collections.swap(order, i, i + random.nextInt(order.size() - i));
                int worker = order.get(i);
                judgments.add(new int[]{item, worker, workers.get(worker).answer(truth[item], random)});
            }
        }
        return this;
    }

    Judgments judgments() {
        return judgments(IntUnaryOperator.identity());
    }

    /** With the classes renamed. */
    Judgments judgments(IntUnaryOperator renamed) {
        var builder = new JudgmentsBuilder(IntStream.range(0, classes).mapToObj(Integer::toString).toList());
        for (int[] one : judgments)
            builder.add(item(one[0]), worker(one[1]), Integer.toString(renamed.applyAsInt(one[2])));
        return builder.build();
    }

    /** The same in another order. */
    Judgments shuffled(long seed) {
        var builder = new JudgmentsBuilder(IntStream.range(0, classes).mapToObj(Integer::toString).toList());
        var order = new ArrayList<>(judgments);
        Collections.shuffle(order, new Random(seed));
        order.forEach(one -> builder.add(item(one[0]), worker(one[1]), Integer.toString(one[2])));
        return builder.build();
    }

    /** The judgments of some of the items, drawn at random. */
    Judgments some(int items, long seed) {
        int[] drawn = new Random(seed).ints(0, truth.length).distinct().limit(items).sorted().toArray();
        var builder = new JudgmentsBuilder();
        for (int[] one : judgments)
            if (Arrays.binarySearch(drawn, one[0]) >= 0)
                builder.add(item(one[0]), worker(one[1]), Integer.toString(one[2]));
        return builder.build();
    }

    Map<String, String> truths() {
        Map<String, String> truths = new HashMap<>();
        for (int item = 0; item < truth.length; item++)
            truths.put(item(item), Integer.toString(truth[item]));
        return truths;
    }

    /** Those of the judgments' items, by their numbers there. */
    Gold gold() {
        return Gold.of(judgments(), truths());
    }

    static String item(int number) {
        return "i%06d".formatted(number);
    }

    static String worker(int number) {
        return "w%05d".formatted(number);
    }

    private int drawn(double[] shares) {
        double left = random.nextDouble();
        int answer = 0;
        while (answer < shares.length - 1 && left >= shares[answer])
            left -= shares[answer++];
        return answer;
    }
}
