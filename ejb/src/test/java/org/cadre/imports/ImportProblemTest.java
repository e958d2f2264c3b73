package org.cadre.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadre.governance.Message;
import org.junit.jupiter.api.Test;

class ImportProblemTest {
    @Test
    void aLongValueIsShortenedButNoCharacterIsHalved() {
        var problem = ImportProblem.at(1, "title", "a".repeat(98) + "\uD83D\uDE00".repeat(9), Message.of("bad"));
        assertThat(problem.value()).contains("a".repeat(98) + "…");
    }

    @Test
    void controlCharactersDoNotReachTheDatabase() {
        var problem = ImportProblem.at(1, "title", "a\0b\nc", Message.of("bad"));
        assertThat(problem.value()).contains("a b c");
    }
}
