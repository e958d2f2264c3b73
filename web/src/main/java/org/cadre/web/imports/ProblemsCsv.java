package org.cadre.web.imports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import org.cadre.governance.Texts;
import org.cadre.imports.ImportProblem;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * Problems as a file for a spreadsheet, which would run a value that begins as a formula: such a value gets an apostrophe
 * before it, as OWASP advises on CSV injection.
 */
final class ProblemsCsv {
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ProblemsCsv() {}

    /** With a byte order mark, without which spreadsheets do not take it for UTF-8. */
    static String of(List<ImportProblem> problems, Locale language) {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "column", "value", "reason");
            for (var problem : problems)
                csv.writeRecord(Long.toString(problem.line()), harmless(problem.column().orElse("")),
                        harmless(problem.value().orElse("")), harmless(Texts.render(problem.reason(), language)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    static String harmless(String value) {
        return value.isEmpty() || BEGINS_FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }
}
