package org.cadre.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {
    private static final Metric NOMINAL = new Metric.Nominal();
    /** Krippendorff 2011, sections C and D: four observers, twelve units; a dot where one is missing. */
    private static final List<String> OBSERVERS = List.of("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    @Test
    void theFiguresOfTheSourceAreFound() {
        var judgments = table(OBSERVERS);
        assertThat(alpha(judgments, NOMINAL)).isCloseTo(0.743, within(5e-4));
        assertThat(alpha(judgments, new Metric.Ordinal())).isCloseTo(0.815, within(5e-4));
        assertThat(alpha(judgments, Metric.Interval.ofLabels(judgments))).isCloseTo(0.849, within(5e-4));
    }

    @Test
    void whereAllAgreeItIsOne() {
        var judgments = table(List.of("1 2 3 1 2", "1 2 3 1 2", ". 2 3 1 ."));
        for (Metric metric : List.of(NOMINAL, new Metric.Ordinal(), Metric.Interval.ofLabels(judgments))) {
            assertThat(alpha(judgments, metric)).isEqualTo(1);
            var interval = new KrippendorffAlpha(judgments, metric).interval(200, 0.95, 1).orElseThrow();
            assertThat(interval.low()).isEqualTo(1);
            assertThat(interval.high()).isEqualTo(1);
        }
    }

    @Test
    void ofRandomAnswersItIsAboutNought() {
        var crowd = new Crowd(2_000, 4, 1);
        for (int i = 0; i < 10; i++)
            crowd.with((_, random) -> random.nextInt(4));
        var alpha = new KrippendorffAlpha(crowd.judging(5).judgments(), NOMINAL);
        var interval = alpha.interval(500, 0.95, 1).orElseThrow();
        assertThat(alpha.value().orElseThrow()).isCloseTo(0, within(0.02));
        assertThat(interval.low()).isLessThan(0);
        assertThat(interval.high()).isPositive();
    }

    @Test
    void permutedLabelsChangeNominalAlphaNotAtAll() {
        var crowd = new Crowd(300, 3, 2).with(8, 0.5, 0.9).judging(4);
        int[] renamed = {1, 2, 0};
        assertThat(alpha(crowd.judgments(answer -> renamed[answer]), NOMINAL))
                .isCloseTo(alpha(crowd.judgments(), NOMINAL), within(1e-12));
    }

    @Test
    void theIntervalHoldsTheValueOfManyMoreItemsAboutAsOftenAsItSays() {
        var all = new Crowd(10_000, 3, 3).with(20, 0.5, 0.9).judging(5);
        double wanted = alpha(all.judgments(), NOMINAL);
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            var interval = new KrippendorffAlpha(all.some(200, seed), NOMINAL).interval(200, 0.9, seed).orElseThrow();
            held += interval.low() <= wanted && wanted <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(82, 98);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        var alpha = new KrippendorffAlpha(new Crowd(100, 3, 4).with(9, 0.5, 0.9).judging(3).judgments(), NOMINAL);
        assertThat(alpha.interval(200, 0.95, 7)).isEqualTo(alpha.interval(200, 0.95, 7));
        assertThat(alpha.interval(200, 0.95, 7)).isNotEqualTo(alpha.interval(200, 0.95, 8));
    }

    @Test
    void whereThereIsNothingToAgreeOnThereIsNoAlpha() {
        for (var judgments : List.of(table(List.of("1 2 3")), table(List.of("1 1 1", "1 1 1")),
                new JudgmentsBuilder(List.of("x")).item("a").build())) {
            assertThat(new KrippendorffAlpha(judgments, NOMINAL).value()).isEmpty();
            assertThat(new KrippendorffAlpha(judgments, NOMINAL).interval(200, 0.95, 1)).isEmpty();
        }
    }

    @Test
    void samplesOfOneClassAreToldAndMostlySuchGiveNoInterval() {
        var rare = table(List.of("1 1 1 1 2", "1 1 1 1 2"));
        var interval = new KrippendorffAlpha(rare, NOMINAL).interval(1_000, 0.95, 1).orElseThrow();
        assertThat(interval.undefined()).isBetween(250, 420);
        var single = table(List.of("1", "2"));
        assertThat(new KrippendorffAlpha(single, NOMINAL).value()).hasValue(0);
    }

    @Test
    void valuesMustBeOnePerClass() {
        var judgments = table(OBSERVERS);
        assertThatThrownBy(() -> new KrippendorffAlpha(judgments, new Metric.Interval(new double[]{1, 2})))
                .hasMessageContaining("2 values for 5 classes");
        assertThatThrownBy(() -> new Metric.Interval(new double[]{Double.NaN})).hasMessageContaining("NaN");
    }

    private static double alpha(Judgments judgments, Metric metric) {
        return new KrippendorffAlpha(judgments, metric).value().orElseThrow();
    }

    private static Judgments table(List<String> observers) {
        var builder = new JudgmentsBuilder();
        for (int observer = 0; observer < observers.size(); observer++) {
            String[] values = observers.get(observer).split(" ", -1);
            for (int unit = 0; unit < values.length; unit++)
                if (!values[unit].equals("."))
                    builder.add("u" + unit, "o" + observer, values[unit]);
        }
        return builder.build();
    }
}
