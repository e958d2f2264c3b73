package org.cadre.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.Test;

class WavePlannerTest {
    private final WavePlanner planner = new WavePlanner(0.05);

    @Test
    void theMostRelevantComeFirst() {
        var low = prospect(1, idle());
        var high = prospect(9, idle());
        var middle = prospect(5, idle());
        assertThat(planner.next(List.of(low, high, middle), 2)).containsExactly(high.colleague(), middle.colleague());
    }

    @Test
    void amongNearEqualsTheLeastLoadedGoesFirst() {
        var best = prospect(10, new Capacity(2, 3, 0, 120));
        var nearly = prospect(9.6, new Capacity(1, 3, 0, 120));
        assertThat(planner.next(List.of(best, nearly), 1)).containsExactly(nearly.colleague());
    }

    @Test
    void beyondNearEqualRelevanceBeatsLoad() {
        var best = prospect(10, new Capacity(2, 3, 0, 120));
        var worse = prospect(9.4, idle());
        assertThat(planner.next(List.of(best, worse), 1)).containsExactly(best.colleague());
    }

    @Test
    void anExpertAtTheLimitIsPassedOver() {
        var full = prospect(10, new Capacity(3, 3, 0, 120));
        var usedUp = prospect(9, new Capacity(0, 3, 120, 120));
        var free = prospect(1, idle());
        assertThat(planner.next(List.of(full, usedUp, free), 3)).containsExactly(free.colleague());
    }

    @Test
    void scoresOfZeroAndBelowAreOrderedToo() {
        var zero = prospect(0, idle());
        var below = prospect(-2, idle());
        assertThat(planner.next(List.of(below, zero), 2)).containsExactly(zero.colleague(), below.colleague());
    }

    @Test
    void aShareOutsideOfItsRangeIsNamed() {
        assertThatThrownBy(() -> new WavePlanner(1.5)).hasMessageContaining("1.5");
    }

    @Test
    void nobodyTwiceNobodyOverTheLimitNobodyRefused() {
        var random = new Random(20260301);
        for (int round = 0; round < 5_000; round++) {
            var prospects = company(random);
            int size = random.nextInt(6);
            var chosen = planner.next(prospects, size);
            assertThat(chosen).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(size);
            long eligible = prospects.stream().filter(Prospect::eligible).map(Prospect::colleague).distinct().count();
            assertThat(chosen).hasSize((int) Math.min(size, eligible));
            assertThat(prospects).filteredOn(prospect -> chosen.contains(prospect.colleague()))
                    .allMatch(prospect -> prospect.free() && !prospect.capacity().full());
        }
    }

    @Test
    void theOrderOfTheProspectsMakesNoDifference() {
        var random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            var prospects = company(random);
            var shuffled = new ArrayList<>(prospects);
            Collections.shuffle(shuffled, random);
            assertThat(planner.next(shuffled, 3)).isEqualTo(planner.next(prospects, 3));
        }
    }

    @Test
    void whoIsPassedOverIsNeverBothBetterByMoreThanNearEqualAndFree() {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            var prospects = company(random);
            var chosen = planner.next(prospects, 3);
            double weakest = prospects.stream().filter(prospect -> chosen.contains(prospect.colleague()))
                    .mapToDouble(Prospect::score).min().orElse(Double.MAX_VALUE);
            assertThat(prospects).filteredOn(prospect -> prospect.eligible() && !chosen.contains(prospect.colleague()))
                    .allMatch(passedOver -> passedOver.score() * 0.95 <= weakest);
        }
    }

    private static List<Prospect> company(Random random) {
        var prospects = new ArrayList<Prospect>();
        int people = random.nextInt(30);
        for (int i = 0; i < people; i++) {
            var capacity = new Capacity(random.nextInt(4), random.nextInt(4), random.nextInt(130), random.nextInt(130));
            prospects.add(new Prospect(new ColleagueId(new java.util.UUID(random.nextLong(), random.nextLong())),
                    random.nextInt(20) / 2.0 + 10 * random.nextDouble(), random.nextInt(5) > 0, capacity));
        }
        return prospects;
    }

    private static Prospect prospect(double score, Capacity capacity) {
        return new Prospect(ColleagueId.random(), score, true, capacity);
    }

    private static Capacity idle() {
        return new Capacity(0, 3, 0, 120);
    }
}
