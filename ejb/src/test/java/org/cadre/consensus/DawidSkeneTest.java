package org.cadre.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class DawidSkeneTest {
    private static final DawidSkene METHOD = DawidSkene.usual();

    @Test
    void whoIsAlwaysWrongOfTwoTellsAsMuchAsWhoIsRight() {
        var crowd = new Crowd(500, 2, 1).with(4, 0.7, 0.8).with((truth, _) -> 1 - truth).judging(5);
        var judgments = crowd.judgments();
        var fit = METHOD.fit(judgments, Gold.none());
        double[][] confusion = fit.confusion(judgments.worker(Crowd.worker(4)).orElseThrow());
        assertThat(confusion[0][1]).isGreaterThan(0.97);
        assertThat(confusion[1][0]).isGreaterThan(0.97);
        assertThat(fit.consensus().accuracy(crowd.gold()).orElseThrow()).isGreaterThan(0.98);
        assertThat(new MajorityVote().settle(judgments).accuracy(crowd.gold()).orElseThrow()).isLessThan(0.8);
    }

    @Test
    void whoAlwaysSaysTheSameHasNoInfluence() {
        var table = new Crowd(1_000, 3, 2).with(12, 0.6, 0.9).judging(12).judgments();
        var builder = new JudgmentsBuilder();
        for (int item = 0; item < table.items(); item++) {
            for (int i = 0; i < table.judgmentsOf(item); i++)
                builder.add(table.itemKeys().get(item), table.workerKeys().get(table.workersOf(item)[i]),
                        table.labels().get(table.answersOf(item)[i]));
            builder.add(table.itemKeys().get(item), "constant", "2");
        }
        var judgments = builder.build();
        var fit = METHOD.fit(judgments, Gold.none());
        var alone = METHOD.fit(table, Gold.none());
        double[][] confusion = fit.confusion(judgments.worker("constant").orElseThrow());
        for (int truth = 0; truth < 3; truth++)
            assertThat(confusion[truth][2]).isGreaterThan(0.9999);
        for (int item = 0; item < 1_000; item++)
            for (int answer = 0; answer < 3; answer++)
                assertThat(fit.consensus().probability(item, answer))
                        .isCloseTo(alone.consensus().probability(item, answer), within(1e-3));
    }

    @Test
    void theObjectiveNeverFallsAndTheFigureOfEachRoundIsKept() {
        for (long seed = 0; seed < 5; seed++) {
            var crowd = new Crowd(300, 4, seed).with(15, 0.2, 0.9).judging(4);
            var fit = new DawidSkene(0.5, 200, 1e-12, 1).fit(crowd.judgments(), Gold.none());
            double[] objectives = fit.objectives();
            assertThat(fit.rounds()).isEqualTo(objectives.length).isEqualTo(fit.likelihoods().length);
            for (int round = 1; round < objectives.length; round++)
                assertThat(objectives[round]).isGreaterThanOrEqualTo(objectives[round - 1] - 1e-8);
        }
    }

    @Test
    void confusionsAndClassesAreFoundAgain() {
        var crowd = new Crowd(20_000, new double[]{0.6, 0.3, 0.1}, 3).with(Crowd.confusing(0.7, 3, 1))
                .with(Crowd.confusing(0.8, 3, 2)).with(10, 0.7, 0.9).judging(6);
        var fit = METHOD.fit(crowd.judgments(), Gold.none());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.shares()[0]).isCloseTo(0.6, within(0.02));
        for (int truth = 0; truth < 3; truth++) {
            assertThat(fit.confusion(0)[truth][truth]).isCloseTo(0.7, within(0.04));
            assertThat(fit.confusion(1)[truth][truth]).isCloseTo(0.8, within(0.04));
        }
    }

    @Test
    void knownItemsStayAndTeach() {
        // all but one are wrong in the same way, so that without gold they would be believed
        var crowd = new Crowd(300, 2, 4).with((truth, _) -> truth)
                .with(Crowd.right(0.2, 2)).with(Crowd.right(0.2, 2)).with(Crowd.right(0.2, 2)).judging(4);
        var judgments = crowd.judgments();
        Map<String, String> known = new HashMap<>(crowd.truths());
        known.keySet().removeIf(item -> item.compareTo(Crowd.item(100)) >= 0);
        var gold = Gold.of(judgments, known);
        var consensus = METHOD.fit(judgments, gold).consensus();
        assertThat(consensus.accuracy(gold)).hasValue(1);
        assertThat(consensus.confidence(0)).isEqualTo(1);
        assertThat(consensus.accuracy(crowd.gold()).orElseThrow()).isGreaterThan(0.99);
        assertThat(METHOD.fit(judgments, Gold.none()).consensus().accuracy(crowd.gold()).orElseThrow())
                .isLessThan(0.1);
        double[] objectives = METHOD.fit(judgments, gold).objectives();
        for (int round = 1; round < objectives.length; round++)
            assertThat(objectives[round]).isGreaterThanOrEqualTo(objectives[round - 1] - 1e-8);
    }

    @Test
    void anItemThatIsKnownButNotJudgedIsTold() {
        var judgments = new JudgmentsBuilder().add("a", "w", "0").add("b", "w", "1").item("z").build();
        var consensus = METHOD.settle(judgments, Gold.of(judgments, Map.of("z", "1")));
        assertThat(consensus.winner(2)).hasValue(1);
        assertThat(consensus.told(2)).isTrue();
    }

    @Test
    void moreThreadsGiveTheSameBits() {
        var crowd = new Crowd(3_000, 4, 5).with(70, 0.3, 0.9).judging(4);
        var one = METHOD.fit(crowd.judgments(), Gold.none());
        var four = METHOD.onThreads(4).fit(crowd.judgments(), Gold.none());
        assertThat(four.objectives()).isEqualTo(one.objectives());
        for (int item = 0; item < 3_000; item++)
            assertThat(four.consensus().probabilities(item)).isEqualTo(one.consensus().probabilities(item));
        for (int worker = 0; worker < 70; worker++)
            assertThat(four.confusion(worker)).isDeepEqualTo(one.confusion(worker));
    }

    @Test
    void thousandsOfJudgmentsOfAnItemDoNotBecomeNought() {
        var random = new Random(6);
        var builder = new JudgmentsBuilder();
        for (int worker = 0; worker < 3_000; worker++)
            for (int item = 0; item < 4; item++)
                builder.add("i" + item, "w" + worker,
                        Integer.toString(random.nextInt(10) == 0 ? 1 - item % 2 : item % 2));
        var fit = METHOD.fit(builder.build(), Gold.none());
        for (int item = 0; item < 4; item++) {
            assertThat(fit.consensus().winner(item)).hasValue(item % 2);
            assertThat(fit.consensus().confidence(item)).isCloseTo(1, within(1e-9));
        }
        assertThat(Arrays.stream(fit.likelihoods())).allMatch(Double::isFinite);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new DawidSkene(0, 10, 1e-6, 1)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new DawidSkene(0.01, 0, 1e-6, 1)).hasMessageContaining("not 0, 1");
        assertThatThrownBy(() -> new DawidSkene(0.01, 10, Double.NaN, 1)).hasMessageContaining("NaN");
    }
}
