package org.cadre.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

import org.cadre.batches.BatchSettings.Cost;
import org.cadre.batches.BatchSettings.Effort;
import org.cadre.batches.BatchSettings.Gold;
import org.cadre.batches.BatchSettings.Overlap;
import org.cadre.batches.BatchSettings.Quiz;
import org.cadre.governance.BadInput;
import org.cadre.work.Budget;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void itCountsWhatIsJudgedAndWhatIsHidden() {
        var estimate = Estimate.of(1000, 100, settings(new Overlap(3, 5, true, 0.9), 10));
        assertThat(estimate.items()).isEqualTo(900);
        assertThat(estimate.least()).isEqualTo(2700 + 300 + 20);
        assertThat(estimate.most()).isEqualTo(4500 + 500 + 20);
        assertThat(estimate.leastMinutes()).isEqualTo(1510);
        assertThat(estimate.mostCost().orElseThrow().amount()).isEqualByComparingTo("2510.00");
        assertThat(estimate.untilDone()).isEqualTo(Duration.ofSeconds(2510 * 604_800L / 120));
    }

    @Test
    void withoutItemsThereIsNothingToDo() {
        var estimate = Estimate.of(0, 0, BatchSettings.USUAL);
        assertThat(estimate.most()).isZero();
        assertThat(estimate.untilDone()).isZero();
        assertThat(estimate.leastCost()).isEmpty();
    }

    /** More items or more judges never take less time, and the least is never more than the most. */
    @Test
    void moreIsNeverLess() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int first = random.nextInt(1, 10);
            var few = settings(new Overlap(first, random.nextInt(first, 20), random.nextBoolean(), 0.9),
                    random.nextInt(51));
            int items = random.nextInt(100_000);
            int golden = random.nextInt(items / 2 + 1);
            var one = Estimate.of(items, golden, few);
            var more = Estimate.of(items + 1, golden, few);
            assertThat(one.least()).isLessThanOrEqualTo(one.most()).isLessThanOrEqualTo(more.least());
            assertThat(one.leastMinutes()).isLessThanOrEqualTo(one.mostMinutes());
            assertThat(one.least()).isGreaterThanOrEqualTo((long) (items - golden) * first);
        }
    }

    @Test
    void whatCannotBeSetIsNamed() {
        assertFaults(() -> new Overlap(0, 0, false, 2), "overlap", "mostOverlap", "enough");
        assertFaults(() -> new Overlap(5, 4, false, Double.NaN), "mostOverlap", "enough");
        assertFaults(() -> new Quiz(51, 0, 0), "quizQuestions", "quizPercent", "quizAttempts");
        assertFaults(() -> new Effort(0, 1, 0, 0), "itemSeconds", "limitSeconds", "workers", "weeklyMinutes");
        assertFaults(() -> new Cost("x".repeat(41), Optional.empty()), "costCentre");
        assertFaults(() -> settings(new Overlap(1, 1, false, 0.9), 51), "goldPercent");
    }

    private static BatchSettings settings(Overlap overlap, int goldPercent) {
        return new BatchSettings(overlap, new Quiz(10, 80, 2), new Gold(goldPercent, true), new Effort(30, 600, 2, 60),
                new Cost("4711", Optional.of(Budget.of("60", "EUR"))));
    }

    private static void assertFaults(Runnable call, String... fields) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).extracting(BadInput.Fault::field).containsExactly(fields));
    }
}
