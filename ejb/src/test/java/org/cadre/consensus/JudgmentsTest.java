package org.cadre.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class JudgmentsTest {
    private final Judgments judgments = new JudgmentsBuilder().add("b", "w2", "10").add("a", "w1", "9")
            .add("b", "w1", "9").item("c").build();

    @Test
    void itemsAndWorkersAreNumberedByTheirKeysAndWholeNumbersByTheirValue() {
        assertThat(judgments.itemKeys()).containsExactly("a", "b", "c");
        assertThat(judgments.workerKeys()).containsExactly("w1", "w2");
        assertThat(judgments.labels()).containsExactly("9", "10");
        assertThat(judgments.item("b")).hasValue(1);
        assertThat(judgments.worker("w3")).isEmpty();
        assertThat(judgments.label("10")).hasValue(1);
        assertThat(judgments.answersOf(1)).containsExactly(0, 1);
        assertThat(judgments.workersOf(1)).containsExactly(0, 1);
        assertThat(judgments.judgmentsBy(0)).isEqualTo(2);
        assertThat(judgments.judgmentsOf(2)).isZero();
        assertThat(judgments.size()).isEqualTo(3);
    }

    @Test
    void textsAreSortedAsTextsAndGivenClassesKeepTheirOrder() {
        assertThat(new JudgmentsBuilder().add("a", "w", "no").add("b", "w", "10").add("c", "w", "9").build().labels())
                .containsExactly("10", "9", "no");
        var given = new JudgmentsBuilder(List.of("yes", "no", "unclear")).add("a", "w", "no").build();
        assertThat(given.labels()).containsExactly("yes", "no", "unclear");
        assertThat(given.answersOf(0)).containsExactly(1);
    }

    @Test
    void whatIsNoJudgmentIsRefusedWithItsValues() {
        var builder = new JudgmentsBuilder(List.of("yes", "no"));
        assertThatThrownBy(() -> builder.add("a", "w", "maybe")).hasMessageContaining("'maybe'");
        assertThatThrownBy(() -> builder.add(" ", "w", "yes")).hasMessageContaining("'w'");
        assertThatThrownBy(() -> new JudgmentsBuilder(List.of("yes", "yes"))).hasMessageContaining("[yes, yes]");
        assertThatThrownBy(() -> new JudgmentsBuilder().item("a").build()).hasMessageContaining("no judgment");
    }

    @Test
    void whoJudgesTwiceCountsTwice() {
        var twice = new JudgmentsBuilder().add("a", "w", "1").add("a", "w", "0").add("a", "w", "1").build();
        assertThat(twice.answersOf(0)).containsExactly(0, 1, 1);
        assertThat(new MajorityVote().settle(twice).winner(0)).hasValue(1);
    }
}
