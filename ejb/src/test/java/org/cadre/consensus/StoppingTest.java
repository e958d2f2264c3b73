package org.cadre.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.cadre.consensus.Stopping.Next;
import org.cadre.consensus.Stopping.Vote;
import org.junit.jupiter.api.Test;

class StoppingTest {
    private static final int CLASSES = 4;
    private final Stopping stopping = new Stopping(2, 5, 0.95, 0.7);

    @Test
    void anEasyItemIsDoneAfterTheLeast() {
        assertThat(next(vote(0, 0.9))).isEqualTo(Next.ANOTHER);
        assertThat(next(vote(0, 0.9), vote(0, 0.9))).isEqualTo(Next.DONE);
        assertThat(next(vote(0, 0.99))).as("however trusted").isEqualTo(Next.ANOTHER);
    }

    @Test
    void aTieGetsAnotherJudgeUpToTheMostAndThenAPerson() {
        var votes = new ArrayList<>(List.of(vote(0, 0.8), vote(1, 0.8), vote(0, 0.8), vote(1, 0.8)));
        assertThat(stopping.after(votes, 2).next()).isEqualTo(Next.ANOTHER);
        votes.add(vote(1, 0.5));
        assertThat(stopping.after(votes, 2).next()).isEqualTo(Next.ADJUDICATE);
        votes.set(4, vote(1, 0.8));
        assertThat(new Stopping(2, 4, 0.9, 0.3).after(votes.subList(0, 4), 2).next())
                .as("however little is asked for").isEqualTo(Next.ADJUDICATE);
        var step = stopping.after(votes, 2);
        assertThat(step.next()).isEqualTo(Next.DONE);
        assertThat(step.leader()).isEqualTo(1);
        assertThat(step.posterior()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void untrustedWorkersDoNotEndIt() {
        assertThat(next(vote(0, 0.3), vote(0, 0.3), vote(0, 0.3))).isEqualTo(Next.ANOTHER);
        assertThat(stopping.after(List.of(vote(0, 0.1), vote(0, 0.1)), 2).leader())
                .as("who are always wrong of two tell the other").isEqualTo(1);
    }

    @Test
    void anItemWithoutVotesIsOpen() {
        assertThat(stopping.after(List.of(), 3).next()).isEqualTo(Next.ANOTHER);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Stopping(3, 2, 0.95, 0.7)).hasMessageContaining("3 and 2");
        assertThatThrownBy(() -> new Stopping(1, 2, 0.7, 0.95)).hasMessageContaining("0.95 and 0.7");
        assertThatThrownBy(() -> stopping.after(List.of(vote(2, 0.5)), 2)).hasMessageContaining("answer=2");
        assertThatThrownBy(() -> stopping.after(List.of(vote(0, 1.5)), 2)).hasMessageContaining("1.5");
    }

    /** Trust comes from twenty gold items each, not from what the crowd was made of. */
    @Test
    void adaptiveOverlapIsAsOftenRightAsFiveJudgmentsEachWithAQuarterFewer() {
        var random = new Random(7);
        var workers = new ArrayList<Crowd.Worker>();
        double[] trust = new double[60];
        for (int worker = 0; worker < trust.length; worker++) {
            workers.add(Crowd.right(0.55 + 0.4 * random.nextDouble(), CLASSES));
            Trust known = Trust.STRANGER;
            for (int gold = 0; gold < 20; gold++)
                known = known.after(workers.get(worker).answer(0, random) == 0 ? 1 : 0, 1);
            trust[worker] = known.mean();
        }
        Tally fixed = tally(new Stopping(5, 5, 0.999, 0.001), workers, trust);
        Tally adaptive = tally(Stopping.usual(), workers, trust);
        System.out.printf(
                "overlap 5: %.4f right with %.2f judgments; adaptive overlap: %.4f right with %.2f judgments, "
                        + "%.1f %% saved, %.2f %% left to a person (of these the leader counts)%n",
                fixed.right(),
                fixed.judgments(), adaptive.right(), adaptive.judgments(),
                100 * (1 - adaptive.judgments() / fixed.judgments()), 100 * adaptive.adjudicated());
        assertThat(adaptive.right()).isGreaterThanOrEqualTo(fixed.right());
        assertThat(adaptive.judgments()).isLessThan(0.75 * fixed.judgments());
        assertThat(adaptive.adjudicated()).isLessThan(0.03);
    }

    /** All per item. */
    private record Tally(double right, double judgments, double adjudicated) {}

    private static Tally tally(Stopping stopping, List<Crowd.Worker> workers, double[] trust) {
        var random = new Random(8);
        int items = 20_000;
        int right = 0;
        int judgments = 0;
        int adjudicated = 0;
        for (int item = 0; item < items; item++) {
            int truth = random.nextInt(CLASSES);
            int[] order = random.ints(0, workers.size()).distinct().limit(stopping.most()).toArray();
            var votes = new ArrayList<Vote>();
            Stopping.Step step = stopping.after(votes, CLASSES);
            while (step.next() == Next.ANOTHER) {
                int worker = order[votes.size()];
                votes.add(vote(workers.get(worker).answer(truth, random), trust[worker]));
                step = stopping.after(votes, CLASSES);
            }
            right += step.leader() == truth ? 1 : 0;
            judgments += votes.size();
            adjudicated += step.next() == Next.ADJUDICATE ? 1 : 0;
        }
        return new Tally((double) right / items, (double) judgments / items, (double) adjudicated / items);
    }

    private Next next(Vote... votes) {
        return stopping.after(List.of(votes), 2).next();
    }

    private static Vote vote(int answer, double trust) {
        return new Vote(answer, trust);
    }
}
