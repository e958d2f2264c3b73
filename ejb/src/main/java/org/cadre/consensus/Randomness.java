package org.cadre.consensus;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@link SpamPattern#RANDOM}: agreement with the others that cannot be half of what is usual, and answers that do not
 * depend on what the item is. Without the second, somebody who takes the classes for each other, who tells as much as
 * anybody, would be taken for random.
 */
final class Randomness {
    /** Under this no answers depend on anything, however little others agree. */
    private static final double BLIND = 0.05;
    /** Of a class with fewer items it is not said how a worker answers it. */
    private static final double FEW = 3;
    private final DawidSkeneFit fit;
    private final SpamThresholds thresholds;
    private final double usual;

    Randomness(DawidSkeneFit fit, List<Showing> showings, SpamThresholds thresholds) {
        this.fit = fit;
        this.thresholds = thresholds;
        usual = Middle.of(showings.stream().filter(one -> one.judgments() >= thresholds.least())
                .mapToDouble(Showing::kappa).toArray());
    }

    Optional<SpamFlag> find(Showing showing) {
        int judgments = showing.judgments();
        double useful = thresholds.usefulness() * usual;
        if (judgments < thresholds.least() || useful <= 0)
            return Optional.empty();
        double expected = showing.byChance();
        double chance = BetaFunction.atMost(showing.agreed(), judgments, expected + useful * (1 - expected));
        double score = score(showing);
        if (chance > thresholds.chance() || score > Math.max(BLIND, useful * useful))
            return Optional.empty();
        return Optional.of(new SpamFlag(showing.worker, SpamPattern.RANDOM, 1 - showing.kappa() / usual,
                Map.of("judgments", (double) judgments, "agreement", showing.agreed() / judgments, "expected", expected,
                        "usual", usual, "kappa", showing.kappa(), "score", score, "chance", chance)));
    }

    /**
     * How far the rows of the confusion matrix are apart, 0 to 1 (Raykar and Yu 2012, Eliminating spammers and ranking
     * annotators, Journal of Machine Learning Research 13, 491-518, section 2), less what they would be apart if only
     * so few random answers were counted.
     */
    private double score(Showing showing) {
        double[][] confusion = fit.confusion(showing.worker);
        int classes = confusion.length;
        double apart = 0;
        int pairs = 0;
        for (int one = 0; one < classes; one++)
            for (int other = 0; other < one; other++) {
                double ones = showing.seen(one) * showing.judgments();
                double others = showing.seen(other) * showing.judgments();
                if (Math.min(ones, others) < FEW)
                    continue;
                pairs++;
                for (int answer = 0; answer < classes; answer++) {
                    double difference = confusion[one][answer] - confusion[other][answer];
                    double share = showing.given(answer) / showing.judgments();
                    apart += difference * difference - share * (1 - share) * (1 / ones + 1 / others);
                }
            }
        return pairs == 0 ? 0 : Math.max(0, apart / (2 * pairs));
    }
}
