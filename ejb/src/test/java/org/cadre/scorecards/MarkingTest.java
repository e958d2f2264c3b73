package org.cadre.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.cadre.work.Criterion;
import org.cadre.work.Scorecard;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What must hold whatever is scored, beside cases that are worked out by hand. */
class MarkingTest {
    private static final int ROUNDS = 100;

    @Test
    void aReviewIsTheWeightedMeanAsPercentOfTheMost() {
        var card = card(List.of(3, 1), 60, 2, 20);
        assertThat(Marking.percent(card, List.of(8, 4))).isEqualByComparingTo("70");
        assertThat(Marking.of(card, List.of(List.of(8, 4), List.of(6, 6)))).isEqualTo(
                new Outcome.Decided(new BigDecimal("65.00"), new BigDecimal("10.00"), true));
    }

    @Test
    void whoeverIsFurtherApartThanTheLimitIsFollowedByOneMoreAndThenTheMedianDecides() {
        var card = card(List.of(1), 60, 2, 20);
        var apart = List.of(List.of(9), List.of(3));
        assertThat(Marking.of(card, apart)).isEqualTo(new Outcome.Apart(new BigDecimal("60.00")));
        assertThat(Marking.needed(card, apart)).isEqualTo(3);
        assertThat(Marking.of(card, List.of(List.of(9), List.of(3), List.of(4))))
                .isEqualTo(new Outcome.Decided(new BigDecimal("40.00"), new BigDecimal("60.00"), false));
        var three = card(List.of(1), 60, 3, 20);
        assertThat(Marking.of(three, List.of(List.of(9), List.of(3), List.of(4), List.of(8))))
                .isEqualTo(new Outcome.Decided(new BigDecimal("60.00"), new BigDecimal("60.00"), true));
    }

    @Test
    void aSpreadOfExactlyTheLimitIsNotBeyondIt() {
        assertThat(Marking.of(card(List.of(1), 60, 2, 20), List.of(List.of(7), List.of(5))))
                .isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void fewerThanAreWantedDecideNothing() {
        var card = card(List.of(1), 60, 3, 20);
        assertThat(Marking.of(card, List.of())).isEqualTo(new Outcome.Waiting());
        assertThat(Marking.of(card, List.of(List.of(9), List.of(1)))).isEqualTo(new Outcome.Waiting());
        assertThat(Marking.needed(card, List.of(List.of(9), List.of(1)))).isEqualTo(3);
        assertThatThrownBy(() -> Marking.percent(card, List.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(ROUNDS)
    void weightsThatGrowAlikeChangeNothing(RepetitionInfo round) {
        var some = new Some(round.getCurrentRepetition());
        int factor = 1 + some.random.nextInt(20);
        var grown = card(some.weights.stream().map(weight -> weight * factor).toList(), some.passMark,
                some.reviewers, some.spread);
        assertThat(Marking.of(grown, some.reviews)).isEqualTo(Marking.of(some.card(), some.reviews));
    }

    @RepeatedTest(ROUNDS)
    void theOrderOfReviewsAndOfCriteriaChangesNothing(RepetitionInfo round) {
        var some = new Some(round.getCurrentRepetition());
        var outcome = Marking.of(some.card(), some.reviews);
        var shuffled = new ArrayList<>(some.reviews);
        Collections.shuffle(shuffled, some.random);
        assertThat(Marking.of(some.card(), shuffled)).isEqualTo(outcome);
        var order = new ArrayList<>(IntStream.range(0, some.weights.size()).boxed().toList());
        Collections.shuffle(order, some.random);
        var turned = card(order.stream().map(some.weights::get).toList(), some.passMark, some.reviewers, some.spread);
        assertThat(Marking.of(turned,
                some.reviews.stream().map(review -> order.stream().map(review::get).toList()).toList()))
                .isEqualTo(outcome);
    }

    @RepeatedTest(ROUNDS)
    void aHigherScoreNeverLowersTheResult(RepetitionInfo round) {
        var some = new Some(round.getCurrentRepetition());
        var better = new ArrayList<>(some.reviews.stream().map(review -> (List<Integer>) new ArrayList<>(review))
                .toList());
        var one = better.get(some.random.nextInt(better.size()));
        int at = some.random.nextInt(one.size());
        one.set(at, Math.min(Criterion.BEST, one.get(at) + 1 + some.random.nextInt(3)));
        if (Marking.of(some.card(), some.reviews) instanceof Outcome.Decided before
                && Marking.of(some.card(), better) instanceof Outcome.Decided after) {
            assertThat(after.percent()).isGreaterThanOrEqualTo(before.percent());
            assertThat(after.passed() || !before.passed()).isTrue();
        }
    }

    @RepeatedTest(ROUNDS)
    void theResultLiesBetweenTheWorstAndTheBestReview(RepetitionInfo round) {
        var some = new Some(round.getCurrentRepetition());
        if (Marking.of(some.card(), some.reviews) instanceof Outcome.Decided decided) {
            var all = some.reviews.stream().map(review -> Marking.percent(some.card(), review).doubleValue()).toList();
            assertThat(decided.percent().doubleValue()).isBetween(Collections.min(all) - 0.01,
                    Collections.max(all) + 0.01);
            assertThat(decided.spread().doubleValue()).isBetween(0.0, 100.0);
        }
    }

    /** Any scorecard, with as many reviews as it takes or one more. */
    private static final class Some {
        final Random random;
        final List<Integer> weights;
        final int passMark;
        final int reviewers;
        final int spread;
        final List<List<Integer>> reviews;

        Some(int seed) {
            random = new Random(seed);
            weights = random.ints(1 + random.nextInt(10), 1, 6).boxed().toList();
            passMark = 1 + random.nextInt(100);
            reviewers = 2 + random.nextInt(2);
            spread = random.nextInt(101);
            reviews = IntStream.range(0, reviewers + random.nextInt(2))
                    .mapToObj(_ -> random.ints(weights.size(), 0, 11).boxed().toList()).toList();
        }

        Scorecard card() {
            return MarkingTest.card(weights, passMark, reviewers, spread);
        }
    }

    private static Scorecard card(List<Integer> weights, int passMark, int reviewers, int spread) {
        return new Scorecard(IntStream.range(0, weights.size())
                .mapToObj(at -> new Criterion("Criterion " + at, weights.get(at), "", "")).toList(), passMark,
                reviewers,
                spread, 3);
    }
}
