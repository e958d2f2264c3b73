package org.cadre.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class CsvFileTest {
    private final CsvFile file = new CsvFile(
            new Columns().required("number", "no").optional("full name").ignored("comment"));

    @Test
    void headersAreReadInAnyOrderAndSpelling() {
        var table = read("Full_Name;Comment;NO\nAda;x;1\n");
        assertThat(table.faults()).isEmpty();
        assertThat(table.columns()).containsExactlyInAnyOrder("number", "full name");
        assertThat(table.rows().getFirst().value("full name")).isEqualTo("Ada");
        assertThat(table.rows().getFirst().value("number")).isEqualTo("1");
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreTaken() {
        var table = read("\uFEFFnumber,full name\r\n1,\" Ada, the first \"\r\n");
        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).extracting(row -> row.value("full name")).containsExactly("Ada, the first");
    }

    @Test
    void aRowThatSpansLinesIsNamedByItsFirst() {
        var table = read("number,full name\n1,\"A\nB\"\n2\n3,C\n");
        assertThat(table.rows()).extracting(Row::line).containsExactly(2L, 5L);
        assertThat(table.faults()).extracting(RowFault::line, fault -> fault.reason().key())
                .containsExactly(tuple(4L, "import.wrong-width"));
    }

    @Test
    void unknownMissingAndRepeatedColumnsAreNamedTogether() {
        var table = read("full name,fullName,shoe size\nAda,Ada,38\n");
        assertThat(table.rows()).isEmpty();
        assertThat(table.faults()).extracting(RowFault::column, fault -> fault.reason().key()).containsExactly(
                tuple("full name", "import.column-twice"), tuple("shoe size", "import.unknown-column"),
                tuple("number", "import.column-missing"));
    }

    @Test
    void textThatIsNotUtf8IsNamedByItsLine() {
        var table = file.read("number,full name\n1,Ada\n2,J\u00fcrgen\n".getBytes(ISO_8859_1));
        assertThat(table.faults()).extracting(RowFault::line, RowFault::value, fault -> fault.reason().key())
                .containsExactly(tuple(3L, "0xfc", "import.not-utf-8"));
    }

    @Test
    void aTruncatedCharacterAtTheEndIsNoUtf8() {
        byte[] whole = "number\nü".getBytes(UTF_8);
        var table = file.read(java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(table.faults()).extracting(RowFault::line).containsExactly(2L);
    }

    @Test
    void anOpenQuoteAndAnEmptyFileAreTold() {
        assertThat(read("number\n1\n\"2\n").faults()).extracting(fault -> fault.reason().key())
                .containsExactly("import.quotes");
        assertThat(read("").faults()).extracting(fault -> fault.reason().key()).containsExactly("import.no-header");
    }

    @Test
    void aFaultShowsNoControlCharactersAndNoEndlessValue() {
        var fault = new RowFault(1, "", "\u0000" + "ü".repeat(200), org.cadre.governance.Message.of("plain", ""));
        assertThat(fault.value()).isEqualTo(" " + "ü".repeat(99) + "…");
    }

    private Table read(String text) {
        return file.read(text.getBytes(UTF_8));
    }
}
