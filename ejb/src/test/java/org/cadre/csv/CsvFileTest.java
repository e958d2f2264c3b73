package org.cadre.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.cadre.governance.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var table = read("number,full name\n1,Ada\n2,J\u00fcrgen\n".getBytes(ISO_8859_1));
        assertThat(table.faults()).extracting(RowFault::line, RowFault::value, fault -> fault.reason().key())
                .containsExactly(tuple(3L, "0xfc", "import.not-utf-8"));
    }

    @Test
    void aTruncatedCharacterAtTheEndIsNoUtf8() {
        byte[] whole = "number\nü".getBytes(UTF_8);
        var table = read(java.util.Arrays.copyOf(whole, whole.length - 1));
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

    @Test
    void textBehindAClosingQuoteIsTold() {
        assertThat(read("number,full name\n1,\"Ada\"x\n").faults()).extracting(RowFault::line,
                fault -> fault.reason().key()).containsExactly(tuple(2L, "import.quotes"));
    }

    @Test
    void blankLinesAndSeparatorsAtTheEndArePassedOver() {
        var table = read("number;full name;;\r\n\r\n1;Ada;;\r\n  \r\n;;;\r\n2;;;\r\n\r\n");
        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).extracting(row -> row.value("number")).containsExactly("1", "2");
    }

    @Test
    void aValueWithoutAColumnIsAFault() {
        assertThat(read("number,full name,\n1,Ada,x\n").faults()).extracting(RowFault::line,
                fault -> fault.reason().key()).containsExactly(tuple(2L, "import.wrong-width"));
    }

    @Test
    void aHeaderAmongTheRowsIsAFault() {
        assertThat(read("number,full name\n1,Ada\nnumber,full name\n2,Bea\n").faults()).extracting(RowFault::line,
                fault -> fault.reason().key()).containsExactly(tuple(3L, "import.header-again"));
    }

    @Test
    void aFileWithoutHeaderNamesEachColumnThatItDoesNotKnow() {
        assertThat(read("1,Ada\n2,Bea\n").faults()).extracting(RowFault::column, fault -> fault.reason().key())
                .containsExactly(tuple("1", "import.unknown-column"), tuple("Ada", "import.unknown-column"),
                        tuple("number", "import.column-missing"));
    }

    @ParameterizedTest
    @CsvSource({"504b030414000600, 'ZIP, XLSX, ODS'", "1f8b0800, GZIP", "d0cf11e0a1b11ae100, XLS",
            "255044462d312e37, PDF", "fffe6e007500, UTF-16", "feff006e0075, UTF-16"})
    void whatIsNoTextIsNamed(String bytes, String kind) {
        assertThat(read(java.util.HexFormat.of().parseHex(bytes)).faults()).singleElement().satisfies(
                fault -> assertThat(fault.reason()).isEqualTo(Message.of("import.no-csv", kind)));
    }

    /** As long as the largest upload and longer; generated, so that only the reader could hold it. */
    @Test
    void aLineOfAGigabyteIsRefusedAfterItsFirstMegabyte() throws IOException {
        var endless = new EndlessLine(1L << 30);
        var table = new Table();
        file.read(endless, table);
        assertThat(table.faults()).extracting(RowFault::line, fault -> fault.reason().key())
                .containsExactly(tuple(2L, "import.line-too-long"));
        assertThat(endless.read).isLessThan(2 << 20);
    }

    @Test
    void anOpenQuoteOverVeryManyLinesIsRefusedWithItsFirst() {
        var table = read("number,full name\n1,Ada\n2,\"open\n" + "3,Bea\n".repeat(1 << 20));
        assertThat(table.faults()).extracting(RowFault::line, fault -> fault.reason().key())
                .containsExactly(tuple(3L, "import.quotes"));
        assertThat(table.rows()).hasSize(1);
    }

    private Table read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private Table read(byte[] bytes) {
        var table = new Table();
        try {
            file.read(new ByteArrayInputStream(bytes), table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return table;
    }

    /** A header and then one line. */
    private static final class EndlessLine extends InputStream {
        private static final byte[] HEADER = "number\n".getBytes(UTF_8);
        private final long length;
        private long read;

        EndlessLine(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            if (read == length)
                return -1;
            return read < HEADER.length ? HEADER[(int) read++] : next();
        }

        private int next() {
            read++;
            return 'x';
        }
    }

    /** All of it at once, as no import holds it. */
    private static final class Table implements Rows {
        private final Set<String> columns = new HashSet<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();

        Set<String> columns() {
            return columns;
        }

        List<Row> rows() {
            return rows;
        }

        List<RowFault> faults() {
            return faults;
        }

        @Override
        public void columns(Set<String> found) {
            columns.addAll(found);
        }

        @Override
        public void row(Row row) {
            rows.add(row);
        }

        @Override
        public void fault(RowFault fault) {
            faults.add(fault);
        }

        @Override
        public void unreadable(RowFault fault) {
            faults.add(fault);
        }
    }
}
