package org.cadre.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every method. */
class MethodTest {
    private final Crowd crowd = new Crowd(400, new double[]{0.5, 0.3, 0.2}, 1).with(20, 0.4, 0.9)
            .with(Crowd.confusing(0.2, 3, 7)).judging(5);

    static Stream<Method> methods() {
        return Stream.of(new MajorityVote(), WeightedMajority.usual(), DawidSkene.usual(),
                new DawidSkene(1, 50, 1e-9, 2));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void permutedLabelsGivePermutedProbabilities(Method method) {
        int[] renamed = {2, 0, 1};
        var plain = method.settle(crowd.judgments());
        var permuted = method.settle(crowd.judgments(answer -> renamed[answer]));
        for (int item = 0; item < plain.items(); item++)
            for (int answer = 0; answer < 3; answer++)
                assertThat(permuted.probability(item, renamed[answer])).isCloseTo(plain.probability(item, answer),
                        within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfJudgmentsDoesNotMatterToTheLastBit(Method method) {
        assertSame(method.settle(crowd.judgments()), method.settle(crowd.shuffled(9)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void goldDoesNotDependOnTheOrderEither(Method method) {
        var truths = Map.of(Crowd.item(3), "1", Crowd.item(17), "2");
        var one = crowd.judgments();
        var other = crowd.shuffled(4);
        assertSame(method.settle(one, Gold.of(one, truths)), method.settle(other, Gold.of(other, truths)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void probabilitiesAddUpToOne(Method method) {
        var consensus = method.settle(crowd.judgments());
        for (int item = 0; item < consensus.items(); item++)
            assertThat(Arrays.stream(consensus.probabilities(item)).sum()).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anItemThatNobodyJudgedHasNoWinnerAndDoesNoHarm(Method method) {
        var judgments = new JudgmentsBuilder(List.of("0", "1", "2")).add("a", "w", "1").add("a", "v", "1")
                .add("b", "w", "1").item("z").build();
        var consensus = method.settle(judgments);
        assertThat(consensus.told(2)).isFalse();
        assertThat(consensus.leaders(2)).isEmpty();
        assertThat(consensus.winner(2)).isEmpty();
        assertThat(Arrays.stream(consensus.probabilities(2)).sum()).isCloseTo(1, within(1e-9));
        assertThat(consensus.winner(0)).hasValue(1);
        assertThat(consensus.accuracy(Gold.of(judgments, Map.of("a", "1", "z", "1")))).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void ofOneClassEverythingIsSure(Method method) {
        var consensus = method.settle(new JudgmentsBuilder().add("a", "w", "x").add("b", "v", "x").build());
        assertThat(consensus.winner(1)).hasValue(0);
        assertThat(consensus.confidence(1)).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aTruthThatIsNoClassMakesAnItemWrongAndNothingFails(Method method) {
        var judgments = crowd.judgments();
        var gold = Gold.of(judgments, Map.of(Crowd.item(0), "never answered", "not judged", "1"));
        assertThat(gold.size()).isEqualTo(1);
        assertThat(method.settle(judgments, gold).accuracy(gold)).hasValue(0);
        assertThat(method.settle(judgments).accuracy(Gold.none())).isEmpty();
    }

    @Test
    void aTieOfThreeClassesCountsAThird() {
        var judgments = new JudgmentsBuilder().add("a", "u", "0").add("a", "v", "1").add("a", "w", "2").build();
        var consensus = new MajorityVote().settle(judgments);
        assertThat(consensus.leaders(0)).containsExactly(0, 1, 2);
        assertThat(consensus.winner(0)).isEmpty();
        assertThat(consensus.accuracy(Gold.of(judgments, Map.of("a", "2"))).orElseThrow())
                .isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void workersWhoAgreeWithGoldOutweighTwoWhoDoNot() {
        var builder = new JudgmentsBuilder();
        for (int i = 0; i < 10; i++)
            builder.add("gold" + i, "good", "yes").add("gold" + i, "bad", i % 2 == 0 ? "yes" : "no").add("gold" + i,
                    "worse", i % 2 == 0 ? "yes" : "no");
        var judgments = builder.add("open", "good", "yes").add("open", "bad", "no").add("open", "worse", "no").build();
        var truths = new java.util.HashMap<String, String>();
        for (int i = 0; i < 10; i++)
            truths.put("gold" + i, "yes");
        int open = judgments.item("open").orElseThrow();
        int yes = judgments.label("yes").orElseThrow();
        assertThat(WeightedMajority.usual().settle(judgments, Gold.of(judgments, truths)).winner(open)).hasValue(yes);
        assertThat(WeightedMajority.weighted(judgments, new double[]{0.5, 0.9, 0.6}).winner(open)).hasValue(yes);
        assertThat(new MajorityVote().settle(judgments).winner(open)).hasValue(1 - yes);
    }

    @Test
    void agreementAloneMakesWeightsThatBeatThePlainMajority() {
        var mixed = new Crowd(2_000, 4, 3).with(10, 0.85, 0.95).with(30, 0.3, 0.4).judging(7);
        double majority = new MajorityVote().settle(mixed.judgments()).accuracy(mixed.gold()).orElseThrow();
        double weighted = WeightedMajority.usual().settle(mixed.judgments()).accuracy(mixed.gold()).orElseThrow();
        assertThat(weighted).isGreaterThan(majority + 0.03);
    }

    private static void assertSame(Consensus one, Consensus other) {
        assertThat(other.items()).isEqualTo(one.items());
        for (int item = 0; item < one.items(); item++)
            assertThat(other.probabilities(item)).isEqualTo(one.probabilities(item));
    }
}
