package org.cadre.csv;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * A table as a file for a spreadsheet (RFC 4180), which would run a value that begins as a formula: such a value gets an
 * apostrophe before it, as OWASP advises on CSV injection.
 */
public final class Sheet {
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private Sheet() {}

    /** With a byte order mark, without which spreadsheets do not take it for UTF-8. */
    public static String of(List<String> header, List<List<String>> rows) {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Sheet::harmless).toList()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    static String harmless(String value) {
        return value.isEmpty() || BEGINS_FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }
}
