package org.cadre.consensus;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The items with two judgments or more, those with the same answers as one ballot: of 100,000 items with 5 judgments of
 * 10 classes there are at most 2,002, so that drawing items again costs no more than counting.
 */
final class Ballots {
    private final int classes;
    private final List<int[]> ballots = new ArrayList<>();
    private final int[] ballotOf;
    private final int items;

    Ballots(Judgments judgments) {
        classes = judgments.classes();
        Map<IntBuffer, Integer> known = new HashMap<>();
        int[] found = new int[judgments.items()];
        int compared = 0;
        for (int item = 0; item < judgments.items(); item++) {
            if (judgments.judgmentsOf(item) < 2)
                continue;
            int[] answers = judgments.answersOf(item);
            Arrays.sort(answers);
            int next = ballots.size();
            int ballot = known.computeIfAbsent(IntBuffer.wrap(answers), _ -> next);
            if (ballot == next)
                ballots.add(answers);
            found[compared++] = ballot;
        }
        ballotOf = found;
        items = compared;
    }

    /** How many items have each ballot. */
    int[] counts() {
        int[] counts = new int[ballots.size()];
        for (int item = 0; item < items; item++)
            counts[ballotOf[item]]++;
        return counts;
    }

    /** Of as many items, drawn with replacement. */
    int[] drawn(SplittableRandom random) {
        int[] counts = new int[ballots.size()];
        for (int draw = 0; draw < items; draw++)
            counts[ballotOf[random.nextInt(items)]]++;
        return counts;
    }

    /** Krippendorff 2011, section C: each pair of values of an item counts 1 / (m - 1) of its m values. */
    double[][] coincidences(int[] counts) {
        double[][] coincidences = new double[classes][classes];
        for (int ballot = 0; ballot < counts.length; ballot++)
            if (counts[ballot] > 0)
                add(ballots.get(ballot), counts[ballot], coincidences);
        return coincidences;
    }

    /** Answers are sorted, so that those of one class are a run. */
    private static void add(int[] answers, int count, double[][] coincidences) {
        double weight = (double) count / (answers.length - 1);
        for (int from = 0, to; from < answers.length; from = to) {
            to = end(answers, from);
            coincidences[answers[from]][answers[from]] += weight * (to - from) * (to - from - 1);
            for (int other = to, end; other < answers.length; other = end) {
                end = end(answers, other);
                coincidences[answers[from]][answers[other]] += weight * (to - from) * (end - other);
                coincidences[answers[other]][answers[from]] += weight * (to - from) * (end - other);
            }
        }
    }

    private static int end(int[] answers, int from) {
        int end = from;
        while (end < answers.length && answers[end] == answers[from])
            end++;
        return end;
    }
}
