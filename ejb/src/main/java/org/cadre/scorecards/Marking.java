package org.cadre.scorecards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.cadre.work.Criterion;
import org.cadre.work.Scorecard;

/**
 * Makes one result of reviews. Each review is the weighted mean of its scores, as percent of the most. As many as are wanted
 * give their mean; where the best and the worst of them are further apart than the limit, one more is asked, and the median of
 * all decides.
 */
final class Marking {
    private static final int INNER_PLACES = 8;
    private static final int PLACES = 2;

    private Marking() {}

    /** @param reviews the scores of each, in the order of the criteria */
    static Outcome of(Scorecard wanted, List<List<Integer>> reviews) {
        if (reviews.size() < wanted.reviewers())
            return new Outcome.Waiting();
        var percents = reviews.stream().map(one -> percent(wanted, one)).sorted().toList();
        var spread = rounded(percents.getLast().subtract(percents.getFirst()));
        boolean more = reviews.size() > wanted.reviewers();
        if (!more && spread.compareTo(BigDecimal.valueOf(wanted.spread())) > 0)
            return new Outcome.Apart(spread);
        var percent = rounded(more ? median(percents) : mean(percents));
        return new Outcome.Decided(percent, spread, percent.compareTo(BigDecimal.valueOf(wanted.passMark())) >= 0);
    }

    /** How many reviews it takes, by what is in. */
    static int needed(Scorecard wanted, List<List<Integer>> reviews) {
        return wanted.reviewers() + (of(wanted, reviews) instanceof Outcome.Apart ? 1 : 0);
    }

    static BigDecimal percent(Scorecard wanted, List<Integer> scores) {
        if (scores.size() != wanted.criteria().size())
            throw new IllegalArgumentException(scores.size() + " scores of " + wanted.criteria().size() + " criteria");
        int sum = 0;
        int most = 0;
        for (int i = 0; i < scores.size(); i++) {
            int weight = wanted.criteria().get(i).weight();
            sum += weight * scores.get(i);
            most += weight * Criterion.BEST;
        }
        return BigDecimal.valueOf(sum * 100L).divide(BigDecimal.valueOf(most), INNER_PLACES, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal mean(List<BigDecimal> all) {
        return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(all.size()),
                INNER_PLACES, RoundingMode.HALF_EVEN);
    }

    /** @param sorted not empty */
    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : mean(sorted.subList(middle - 1, middle + 1));
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(PLACES, RoundingMode.HALF_EVEN);
    }
}
