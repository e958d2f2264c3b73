package org.cadre.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A linear softmax: the chance of a candidate to come first is proportional to the exponential of the weighted sum of
 * its features. Learned by Adam (Kingma and Ba 2015) on all questions at once, on features of unit variance, with an L2
 * penalty on how far the weights go from where they began. Deterministic.
 */
final class Softmax {

    private static final int STEPS = 600;

    private final List<Question> questions;
    private final int size;
    private final double[] deviation;
    private final double[] from;
    private final double penalty;

    /**
     * A question to learn from.
     *
     * @param right features of those who answered
     * @param wrong features of the other candidates
     * @param weight how much it counts
     */
    record Question(List<double[]> right, List<double[]> wrong, double weight) {}

    /**
     * @param from weights to begin with
     * @param penalty of a weight that is one deviation's worth away from there
     */
    Softmax(List<Question> questions, double[] from, double penalty) {
        this.questions = questions;
        this.size = from.length;
        this.deviation = deviation();
        this.from = IntStream.range(0, size).mapToDouble(i -> from[i] * deviation[i]).toArray();
        this.penalty = penalty;
    }

    /** @param learned tells which weights may change, by number */
    double[] learn(IntPredicate learned) {
        double[] weights = from.clone();
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient(weights);
            double rate = 0.1 * Math.min(1, 2 - 2.0 * step / STEPS);
            for (int i = 0; i < size; i++) {
                if (!learned.test(i)) {
                    continue;
                }
                mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
                double adjusted = mean[i] / (1 - Math.pow(0.9, step));
                weights[i] -= rate * adjusted / (Math.sqrt(square[i] / (1 - Math.pow(0.99, step))) + 1e-9);
            }
        }
        Arrays.setAll(weights, i -> weights[i] / deviation[i]);
        return weights;
    }

    /** Of the mean negative log likelihood that one of the right candidates comes first. */
    private double[] gradient(double[] weights) {
        double[] gradient = new double[size];
        for (Question question : questions) {
            double[] right = scores(question.right(), weights);
            double[] wrong = scores(question.wrong(), weights);
            double top = Math.max(Arrays.stream(right).max().orElse(0), Arrays.stream(wrong).max().orElse(0));
            double sumRight = Arrays.stream(right).map(score -> Math.exp(score - top)).sum();
            double sum = sumRight + Arrays.stream(wrong).map(score -> Math.exp(score - top)).sum();
            for (int i = 0; i < right.length; i++) {
                double share = Math.exp(right[i] - top);
                add(gradient, question.right().get(i), question.weight() * (share / sum - share / sumRight));
            }
            for (int i = 0; i < wrong.length; i++) {
                add(gradient, question.wrong().get(i), question.weight() * Math.exp(wrong[i] - top) / sum);
            }
        }
        for (int i = 0; i < size; i++) {
            gradient[i] += 2 * penalty * (weights[i] - from[i]);
        }
        return gradient;
    }

    private void add(double[] gradient, double[] features, double by) {
        for (int i = 0; i < size; i++) {
            gradient[i] += by * features[i] / deviation[i];
        }
    }

    private double[] scores(List<double[]> candidates, double[] weights) {
        return candidates.stream().mapToDouble(features -> {
            double score = 0;
            for (int i = 0; i < size; i++) {
                score += weights[i] * features[i] / deviation[i];
            }
            return score;
        }).toArray();
    }

    private double[] deviation() {
        double[] sum = new double[size];
        double[] squares = new double[size];
        long count = 0;
        for (Question question : questions) {
            for (List<double[]> side : List.of(question.right(), question.wrong())) {
                for (double[] features : side) {
                    count++;
                    for (int i = 0; i < size; i++) {
                        sum[i] += features[i];
                        squares[i] += features[i] * features[i];
                    }
                }
            }
        }
        double all = count;
        double[] deviation = new double[size];
        Arrays.setAll(deviation, i -> Math.sqrt(Math.max(1e-12, squares[i] / all - sum[i] * sum[i] / all / all)));
        return deviation;
    }
}
