package org.cadre.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.junit.jupiter.api.Test;

class BriefTest {
    private static final Brief WHOLE = new Brief(" A script ", List.of("It runs", " "), 90,
            Optional.of(Instant.parse("2026-12-01T10:00:00Z")), List.of("Java", "java"), "Staging",
            List.of(new AccessNeed("repository", Optional.of(LocalDate.of(2026, 12, 31))),
                    new AccessNeed("wiki", Optional.empty())),
            "Ours", "4711", Optional.of(new Budget(new BigDecimal("12.50"), "EUR")), 600, true, true,
            Optional.of(new UUID(1, 2)), Optional.empty(), Optional.empty());
    private static final Brief SMALL = small(30);

    static Brief small(int minutes) {
        return new Brief("A script", List.of(), minutes, Optional.empty(), List.of(), "", List.of(), "", "",
                Optional.empty(), 0, false, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(Works.read(Works.written(WHOLE))).isEqualTo(WHOLE);
        assertThat(Works.read(Works.written(SMALL))).isEqualTo(SMALL);
    }

    @Test
    void isKeptWithoutEmptyLinesAndDoubles() {
        assertThat(WHOLE.deliverable()).isEqualTo("A script");
        assertThat(WHOLE.checklist()).containsExactly("It runs");
        assertThat(WHOLE.stack()).containsExactly("java");
    }

    @Test
    void namesEveryFieldThatItCannotTake() {
        assertThatThrownBy(() -> new Brief("", List.of("x".repeat(301)), 4, Optional.empty(), List.of(), "",
                List.of(), "", "", Optional.empty(), -1, false, false, Optional.empty(), Optional.empty(),
                Optional.empty()))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).extracting(Fault::field)
                        .containsExactly("deliverable", "checklist", "effortMinutes", "savesMinutes"));
        assertThatThrownBy(() -> Budget.of("1.234", "EUR")).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).extracting(Fault::field, Fault::value)
                        .containsExactly(tuple("budget", "1.234")));
        assertThatThrownBy(() -> Budget.of("1", "EURO")).isInstanceOf(BadInput.class);
    }

    @Test
    void everyTextOfItIsMadeAnew() {
        var loud = WHOLE.worded((field, text) -> field.equals("terms") ? text : text.toUpperCase(Locale.ROOT));
        assertThat(loud.words()).isEqualTo("A SCRIPT\nIT RUNS\nSTAGING\nOurs\n4711\nREPOSITORY\nWIKI");
    }
}
