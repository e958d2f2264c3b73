package org.cadre.web.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.web.Form;
import org.junit.jupiter.api.Test;

class PrefillTest {
    private final Reader reader = new Reader(new ColleagueId(UUID.randomUUID()), Classification.CONFIDENTIAL, Set.of(),
            Set.of(Role.EMPLOYEE), Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void aLinkFillsInWhatItMay() {
        var filled = Prefill.of(reader, Form.empty().with("title", "Printer").with("niceToHave", "Toner")
                .with("anonymous", "yes").with("wall", "w1").with("form", "x"));
        assertThat(filled.values().keySet()).containsExactlyInAnyOrder("title", "niceToHave");
        assertThat(Prefill.by(filled)).isTrue();
        assertThat(Prefill.by(Prefill.of(reader, Form.empty().with("text", "Why?")))).as("as other pages do").isFalse();
    }

    @Test
    void whatIsTooLongIsLeftOut() {
        assertThat(Prefill.of(reader, Form.empty().with("title", "x".repeat(151)).with("mustHave", "x".repeat(301)))
                .values()).isEmpty();
    }

    @Test
    void aLinkMakesAQuestionMoreSecretNeverLessAndNotAboveTheReader() {
        assertThat(level("CONFIDENTIAL")).isEqualTo("CONFIDENTIAL");
        assertThat(level("PUBLIC")).isEmpty();
        assertThat(level("RESTRICTED")).isEmpty();
        assertThat(level("nonsense")).isEmpty();
    }

    private String level(String sent) {
        return Prefill.of(reader, Form.empty().with("classification", sent)).value("classification");
    }
}
