package org.cadre.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SpamPatternsTest {
    private static final List<double[]> SHARES = List.of(new double[]{0.5, 0.5}, new double[]{0.85, 0.15},
            new double[]{0.25, 0.25, 0.25, 0.25}, new double[]{0.7, 0.1, 0.1, 0.1});
    private static final int HONEST = 20;

    @Test
    void oneAnswerAlwaysIsFlaggedWithItsNumbers() {
        var flags = find(crowd(4).with((_, _) -> 2));
        assertThat(flags).hasSize(1);
        var flag = flags.getFirst();
        assertThat(flag.worker()).isEqualTo(HONEST);
        assertThat(flag.pattern()).isEqualTo(SpamPattern.ONE_ANSWER);
        assertThat(flag.strength()).isEqualTo(1);
        assertThat(flag.evidence()).containsEntry("answer", 2.0).containsEntry("share", 1.0)
                .containsKeys("expected", "chance", "judgments");
    }

    @Test
    void oneAnswerAlwaysIsFineWhereAllItemsAreOfThatClass() {
        var items = new Crowd(600, new double[]{0.985, 0.015}, 1).with(HONEST, 0.8, 0.95).with((_, _) -> 0);
        assertThat(find(items)).isEmpty();
    }

    @Test
    void randomAnswersAreFlaggedAndWhoIsOnlyWorseThanOthersIsNot() {
        var flags = find(crowd(4).with((_, random) -> random.nextInt(4)).with(Crowd.right(0.55, 4)));
        assertThat(flags).extracting(SpamFlag::worker).containsExactly(HONEST);
        assertThat(flags.getFirst().pattern()).isEqualTo(SpamPattern.RANDOM);
        assertThat(flags.getFirst().evidence().get("score")).isLessThan(0.05);
        assertThat(flags.getFirst().evidence().get("kappa")).isBetween(-0.2, 0.2);
    }

    @Test
    void whoTakesTheClassesForEachOtherIsNotRandom() {
        assertThat(find(crowd(2).with((truth, _) -> 1 - truth))).isEmpty();
        assertThat(find(crowd(4).with((truth, _) -> (truth + 1) % 4))).isEmpty();
    }

    @Test
    void aSequenceOverAndOverIsFlaggedWithItsPeriod() {
        int[] next = {0};
        int[] sequence = {0, 1, 1, 3, 2};
        var flags = find(crowd(4).with((_, _) -> sequence[next[0]++ % sequence.length]));
        assertThat(flags).extracting(SpamFlag::pattern).containsExactly(SpamPattern.PERIODIC);
        assertThat(flags.getFirst().evidence()).containsEntry("period", 5.0).containsEntry("share", 1.0);
    }

    @Test
    void aSequenceThatTheItemsHaveIsFine() {
        var builder = new JudgmentsBuilder();
        var random = new Random(1);
        for (int item = 0; item < 400; item++)
            for (int worker = 0; worker < 6; worker++)
                builder.add(Crowd.item(item), Crowd.worker(worker),
                        Integer.toString(random.nextInt(20) == 0 ? random.nextInt(2) : item % 2));
        assertThat(find(builder.build())).isEmpty();
    }

    @Test
    void whoeverCopiesIsFlaggedTogetherWithTheSource() {
        var source = crowd(4).with(Crowd.right(0.7, 4)).judging(6).judgments();
        var builder = new JudgmentsBuilder(source.labels());
        var random = new Random(2);
        for (int item = 0; item < source.items(); item++)
            for (int i = 0; i < source.judgmentsOf(item); i++) {
                String key = source.itemKeys().get(item);
                int answer = source.answersOf(item)[i];
                builder.add(key, source.workerKeys().get(source.workersOf(item)[i]), source.labels().get(answer));
                if (source.workersOf(item)[i] == HONEST)
                    builder.add(key, "x copies",
                            Integer.toString(random.nextInt(20) == 0 ? random.nextInt(4) : answer));
            }
        var flags = find(builder.build());
        assertThat(flags).extracting(SpamFlag::pattern).containsExactly(SpamPattern.COPY, SpamPattern.COPY);
        assertThat(flags).extracting(SpamFlag::worker).containsExactly(HONEST, HONEST + 1);
        assertThat(flags.getFirst().evidence()).containsEntry("other", HONEST + 1.0);
        assertThat(flags.getFirst().strength()).isGreaterThan(0.8);
    }

    @Test
    void muchFasterThanOthersIsFlaggedWhereTimesAreGiven() {
        var judgments = crowd(4).with(Crowd.right(0.8, 4)).judging(5).judgments();
        var random = new Random(3);
        List<WorkLog> logs = logs(judgments,
                worker -> (worker == HONEST ? 2 : 20) * Math.exp(random.nextGaussian() / 2));
        var flags = find(judgments, logs);
        assertThat(flags).extracting(SpamFlag::worker).containsExactly(HONEST);
        assertThat(flags.getFirst().pattern()).isEqualTo(SpamPattern.TOO_FAST);
        assertThat(flags.getFirst().evidence().get("seconds")).isBetween(1.0, 3.0);
        assertThat(find(judgments, logs(judgments, _ -> 0).stream()
                .map(log -> new WorkLog(log.worker(), log.items(), new double[0])).toList())).isEmpty();
    }

    @Test
    void ofFewJudgmentsNothingIsSaid() {
        var few = new Crowd(60, 4, 4).with(HONEST, 0.7, 0.9).with((_, _) -> 1).judging(5);
        assertThat(few.judgments().judgmentsBy(HONEST)).isLessThan(20);
        assertThat(find(few.judgments())).isEmpty();
    }

    @Test
    void honestWorkersAreSeldomFlagged() {
        Map<SpamPattern, Integer> alarms = new TreeMap<>();
        int workers = 0;
        for (double[] shares : SHARES)
            for (int overlap : new int[]{3, 5, 10})
                for (int seed = 0; seed < 4; seed++) {
                    var judgments = new Crowd(800, shares, seed).with(30, 0.6, 0.95).judging(overlap).judgments();
                    var random = new Random(seed);
                    double[] pace = random.doubles(30, 10, 25).toArray();
                    workers += judgments.workers();
                    find(judgments, logs(judgments, worker -> pace[worker] * Math.exp(random.nextGaussian() / 2)))
                            .forEach(flag -> alarms.merge(flag.pattern(), 1, Integer::sum));
                }
        System.out.printf("honest workers who are right in 60 to 95 %%: of %,d, false alarms %s%n", workers, alarms);
        assertThat(alarms.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(workers / 200);
    }

    @Test
    void whatIsAskedForIsFoundMostly() {
        int found = 0;
        int asked = 0;
        for (double[] shares : SHARES)
            for (int seed = 0; seed < 5; seed++) {
                int classes = shares.length;
                int[] next = {0};
                var flags = find(new Crowd(1_500, shares, seed).with(HONEST, 0.6, 0.95).with((_, _) -> 0)
                        .with((_, random) -> random.nextInt(classes)).with((_, _) -> next[0]++ % classes));
                asked += 3;
                found += (int) flags.stream().filter(flag -> flag.worker() >= HONEST).map(SpamFlag::worker).distinct()
                        .count();
            }
        System.out.printf("one answer, random and periodic ones among honest workers: found %d of %d%n", found, asked);
        assertThat(found).isGreaterThan(asked * 4 / 5);
    }

    @Test
    void whatIsNoLogOrThresholdIsRefused() {
        assertThatThrownBy(() -> new WorkLog(1, new int[]{1, 2}, new double[]{1}))
                .hasMessageContaining("1 times for 2");
        assertThatThrownBy(() -> new SpamThresholds(20, 0, 0.9, 0.75, 0.5, 0.7, 8, 0.25)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new SpamThresholds(1, 0.1, 0.9, 0.75, 0.5, 0.7, 8, 0.25))
                .hasMessageContaining("not 1");
    }

    private static Crowd crowd(int classes) {
        return new Crowd(1_000, classes, 5).with(HONEST, 0.7, 0.95);
    }

    private static List<SpamFlag> find(Crowd crowd) {
        return find(crowd.judging(6).judgments());
    }

    private static List<SpamFlag> find(Judgments judgments) {
        return find(judgments, logs(judgments, _ -> 10));
    }

    private static List<SpamFlag> find(Judgments judgments, List<WorkLog> logs) {
        var fit = DawidSkene.usual().fit(judgments, Gold.none());
        return new SpamPatterns(judgments, fit, Gold.none(), SpamThresholds.usual()).find(logs);
    }

    private interface Pace {
        double seconds(int worker);
    }

    /** In the order of the items. */
    private static List<WorkLog> logs(Judgments judgments, Pace pace) {
        var logs = new ArrayList<WorkLog>();
        for (int worker = 0; worker < judgments.workers(); worker++) {
            int by = worker;
            int[] items = Arrays.copyOfRange(judgments.itemBy, judgments.workerFrom[by], judgments.workerFrom[by + 1]);
            logs.add(new WorkLog(worker, items, IntStream.range(0, items.length).mapToDouble(_ -> pace.seconds(by))
                    .toArray()));
        }
        return logs;
    }
}
