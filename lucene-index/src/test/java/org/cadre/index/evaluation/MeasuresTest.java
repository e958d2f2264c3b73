package org.cadre.index.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void theFirstRightExpertCounts() {
        Measures measures = Measures.of(List.of(A, B, C), Set.of(B, C));

        assertThat(measures.reciprocalRank()).isEqualTo(0.5);
        assertThat(measures.first()).isZero();
        assertThat(measures.hit5()).isEqualTo(1);
        assertThat(measures.ndcg10()).isCloseTo((0.63093 + 0.5) / (1 + 0.63093), within(1e-4));
    }

    @Test
    void nobodyRightCountsNothing() {
        assertThat(Measures.of(List.of(A), Set.of(B)).values()).containsOnly(0);
    }

    @Test
    void aBootstrapIntervalHoldsItsMean() {
        double[] values = new double[400];
        Arrays.setAll(values, i -> i % 4 == 0 ? 1 : 0);

        Bootstrap.Interval interval = Bootstrap.mean(values);

        assertThat(interval.mean()).isEqualTo(0.25);
        assertThat(interval.low()).isBetween(0.19, 0.23);
        assertThat(interval.high()).isBetween(0.27, 0.31);
        assertThat(Bootstrap.difference(values, values)).isEqualTo(new Bootstrap.Interval(0, 0, 0));
    }
}
