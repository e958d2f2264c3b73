package org.cadre.batches;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

import org.cadre.work.Budget;

/**
 * What a batch will take, as far as it can be known: between everybody agreeing and nobody.
 *
 * @param items that are to be decided
 * @param least judgments, those of items with an expected answer and of the quiz among them
 * @param most judgments
 * @param leastMinutes of work of all together
 * @param mostMinutes of work
 * @param untilDone how long it will take that many workers who each give what is expected, with the most judgments
 */
public record Estimate(int items, long least, long most, long leastMinutes, long mostMinutes,
        Optional<Money> leastCost, Optional<Money> mostCost, Duration untilDone) {
    private static final Duration WEEK = Duration.ofDays(7);

    /** An amount, of any size. */
    public record Money(BigDecimal amount, String currency) {
        /** What minutes cost by the hour, to the second place behind the point. */
        static Money of(Budget hourly, BigDecimal minutes) {
            return new Money(hourly.amount().multiply(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP),
                    hourly.currency());
        }
    }

    /** @param golden how many of the items have an expected answer */
    static Estimate of(int all, int golden, BatchSettings settings) {
        int items = all - golden;
        var overlap = settings.overlap();
        long least = judgments(items, golden, overlap.first(), settings);
        long most = judgments(items, golden, overlap.adaptive() ? overlap.most() : overlap.first(), settings);
        long leastMinutes = minutes(least, settings);
        long mostMinutes = minutes(most, settings);
        var effort = settings.effort();
        long weekly = (long) effort.workers() * effort.weeklyMinutes();
        return new Estimate(items, least, most, leastMinutes, mostMinutes, cost(leastMinutes, settings),
                cost(mostMinutes, settings), Duration.ofSeconds(mostMinutes * WEEK.toSeconds() / weekly));
    }

    /** Of a hundred items that a worker sees, so many have an expected answer: the others are only the rest of them. */
    private static long judgments(int items, int golden, int overlap, BatchSettings settings) {
        long wanted = (long) items * overlap;
        long hidden = golden == 0 ? 0 : wanted * settings.gold().percent() / (100 - settings.gold().percent());
        return wanted + hidden + (long) settings.effort().workers() * settings.quiz().questions();
    }

    private static long minutes(long judgments, BatchSettings settings) {
        return Math.ceilDiv(judgments * settings.effort().itemSeconds(), 60);
    }

    private static Optional<Money> cost(long minutes, BatchSettings settings) {
        return settings.cost().hourly().map(hourly -> Money.of(hourly, BigDecimal.valueOf(minutes)));
    }
}
