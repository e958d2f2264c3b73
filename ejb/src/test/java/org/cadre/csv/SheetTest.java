package org.cadre.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    @Test
    void valuesAreQuotedWhereTheyMustBe() {
        assertThat(Sheet.of(List.of("a", "b"), List.of(List.of("1, \"2\"", "-1"), List.of("x\ny", ""))))
                .isEqualTo("\uFEFFa,b\r\n\"1, \"\"2\"\"\",'-1\r\n\"x\ny\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+1", "-1", "@SUM(A1)", "\t=1", "\uFF1D1"})
    void whatASpreadsheetWouldRunIsText(String value) {
        assertThat(Sheet.harmless(value)).isEqualTo("'" + value);
    }

    @Test
    void otherValuesStayAsTheyAre() {
        assertThat(Sheet.harmless("a=b")).isEqualTo("a=b");
        assertThat(Sheet.harmless("")).isEmpty();
    }
}
