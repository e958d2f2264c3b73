package org.cadre.batches;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.cadre.batches.Estimate.Money;

/**
 * How a batch goes.
 *
 * @param items that are to be decided
 * @param done decided
 * @param adjudicate only a person can decide
 * @param wanted judgments, as far as it is known now
 * @param given of them
 * @param skipped how often an item was skipped
 * @param perHour judgments in an hour, of late
 * @param cost so far, by what was expected of a judgment
 * @param end when it will be done at this pace; empty where nothing moves, or it is over
 */
public record Progress(int items, int done, int adjudicate, long wanted, long given, long skipped, double perHour,
        Optional<Money> cost, Optional<Instant> end) {
    /** What counts as of late. */
    static final Duration LATELY = Duration.ofDays(1);
    private static final Duration LEAST = Duration.ofMinutes(1);

    static Progress of(Tally tally, Batch batch, Instant now) {
        var window = Duration.between(tally.since(), now);
        double hours = Math.max(window.toSeconds(), LEAST.toSeconds()) / 3600.0;
        double pace = tally.recent() / hours;
        long left = Math.max(0, tally.wanted() - tally.given());
        var end = batch.state() == BatchState.RUNNING && pace > 0
                ? Optional.of(now.plusSeconds(Math.round(left / pace * 3600)))
                : Optional.<Instant>empty();
        return new Progress(tally.items(), tally.done(), tally.adjudicate(), tally.wanted(), tally.given(),
                tally.skipped(), pace, cost(tally, batch.settings()), end);
    }

    private static Optional<Money> cost(Tally tally, BatchSettings settings) {
        var minutes = BigDecimal.valueOf(tally.all() * settings.effort().itemSeconds())
                .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
        return settings.cost().hourly().map(hourly -> Money.of(hourly, minutes));
    }

    /** 0 to 100. */
    public int percent() {
        return items == 0 ? 0 : (int) ((long) done * 100 / items);
    }
}
