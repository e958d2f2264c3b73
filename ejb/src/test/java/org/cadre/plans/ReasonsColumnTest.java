package org.cadre.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.matching.Reason;
import org.junit.jupiter.api.Test;

class ReasonsColumnTest {
    private final ReasonsColumn column = new ReasonsColumn();

    @Test
    void everyKindOfArgumentComesBackAsItWas() {
        var reasons = List.of(new Reason(Message.of("reason.skill", "Java \"17\" – ü", 4L, 2.5), 1.25),
                new Reason(Message.of("plain", List.of("a", "b"), Instant.parse("2026-03-01T09:00:00Z"),
                        Duration.ofHours(3), Message.of("plain", "inner")), -0.5));
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(reasons))).isEqualTo(reasons);
    }

    @Test
    void aConstantOfAnEnumReadsAsBefore() {
        var reason = new Reason(Message.of("plain", Classification.CONFIDENTIAL), 1);
        var back = column.convertToEntityAttribute(column.convertToDatabaseColumn(List.of(reason))).getFirst();
        assertThat(Texts.render(back.message(), Locale.GERMAN)).isEqualTo("vertraulich")
                .isEqualTo(Texts.render(reason.message(), Locale.GERMAN));
    }
}
