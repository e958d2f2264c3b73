package org.cadre.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TrustTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void quantilesAreThoseOfTheBetaDistribution() {
        assertThat(new Trust(1, 1).atLeast(0.95)).isCloseTo(0.05, within(1e-12));
        assertThat(new Trust(2, 1).atLeast(0.75)).isCloseTo(0.5, within(1e-12));
        // by the binomial sum: sixteen or more of nineteen
        double bound = new Trust(16, 4).atLeast(0.95);
        double tail = 969 * Math.pow(bound, 16) * Math.pow(1 - bound, 3) + 171 * Math.pow(bound, 17)
                * Math.pow(1 - bound, 2) + 19 * Math.pow(bound, 18) * (1 - bound) + Math.pow(bound, 19);
        assertThat(tail).isCloseTo(0.05, within(1e-10));
    }

    @Test
    void manyResultsNarrowTheBoundAndKeepTheMean() {
        var few = Trust.STRANGER.after(8, 10);
        var many = Trust.STRANGER.after(8_000, 10_000);
        assertThat(few.mean()).isCloseTo(10 / 13.0, within(1e-12));
        assertThat(many.atLeast(0.95)).isBetween(0.79, 0.8);
        assertThat(few.atLeast(0.95)).isLessThan(0.6);
    }

    @Test
    void trustIsKeptBySkill() {
        var trusts = Trust.bySkill(Trust.STRANGER, List.of(result("java", true, 0), result("java", false, 0),
                result("german", true, 0)), Optional.empty(), NOW);
        assertThat(trusts).isEqualTo(Map.of("java", new Trust(3, 2), "german", new Trust(3, 1)));
    }

    @Test
    void anOldResultCountsHalfAfterEachHalfLifeAndALaterOneCountsWhole() {
        var trusts = Trust.bySkill(Trust.STRANGER, List.of(result("java", true, 60), result("java", false, 30),
                result("java", true, -1)), Optional.of(Duration.ofDays(30)), NOW);
        assertThat(trusts.values()).singleElement().satisfies(trust -> {
            assertThat(trust.right()).isCloseTo(2 + 0.25 + 1, within(1e-12));
            assertThat(trust.wrong()).isCloseTo(1 + 0.5, within(1e-12));
        });
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThatThrownBy(() -> new Trust(0, 1)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new Trust(1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Trust.STRANGER.atLeast(1)).hasMessageContaining("1.0");
    }

    @Test
    void tailsOfManyTrialsAreRight() {
        assertThat(BetaFunction.atLeast(7, 10, 0.5)).isCloseTo(176 / 1024.0, within(1e-13));
        assertThat(BetaFunction.atMost(6, 10, 0.5)).isCloseTo(848 / 1024.0, within(1e-13));
        assertThat(BetaFunction.atLeast(50_000, 100_000, 0.5)).isCloseTo(0.5, within(0.002));
        assertThat(BetaFunction.atLeast(1_000, 1_000, 0.5)).isCloseTo(Math.pow(0.5, 1_000), within(1e-310));
        assertThat(BetaFunction.atMost(10, 10, 0.5)).isEqualTo(1);
        assertThat(BetaFunction.atLeast(0, 10, 0.5)).isEqualTo(1);
    }

    private static Trust.GoldResult<String> result(String skill, boolean right, int daysAgo) {
        return new Trust.GoldResult<>(skill, right, NOW.minus(Duration.ofDays(daysAgo)));
    }
}
