package org.cadre.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Criterion RIGHT = new Criterion(" Right ", 60, "Wrong", "Proven");

    @Test
    void namesEveryFieldAndValueThatItCannotTake() {
        assertThatThrownBy(() -> new Scorecard(List.of(RIGHT, new Criterion("right", 1, "", "")), 0, 4, 101, 31))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults())
                        .extracting(Fault::field, Fault::value).containsExactly(tuple("criteria", "right"),
                                tuple("passMark", "0"), tuple("reviewers", "4"), tuple("spread", "101"),
                                tuple("days", "31")));
        assertThatThrownBy(() -> new Criterion(" ", 0, "x".repeat(201), "\0")).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).extracting(Fault::field).containsExactly("criterion", "worst", "best",
                        "weight"));
        assertThatThrownBy(() -> new Scorecard(List.of(), 60, 2, 20, 3)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new Scorecard(Collections.nCopies(11, RIGHT), 60, 2, 20, 3))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void standsInABriefAndIsScreenedWithIt() {
        var card = new Scorecard(List.of(RIGHT, new Criterion("Readable", 40, "", "")), 60, 2, 20, 3);
        var small = BriefTest.small(30);
        var brief = new Brief(small.deliverable(), List.of(), 30, Optional.empty(), List.of(), "", List.of(), "", "",
                Optional.empty(), 0, false, false, Optional.empty(), Optional.empty(), Optional.of(card));
        assertThat(Works.read(Works.written(brief))).isEqualTo(brief);
        assertThat(brief.words()).contains("Right", "Wrong", "Proven", "Readable");
        assertThat(brief.worded((_, text) -> text.toUpperCase(Locale.ROOT)).scorecard().orElseThrow().criteria())
                .containsExactly(new Criterion("RIGHT", 60, "WRONG", "PROVEN"), new Criterion("READABLE", 40, "", ""));
        assertThat(brief.forAnybody().scorecard()).contains(card);
        assertThat(brief.needing(List.of("java")).scorecard()).contains(card);
    }
}
