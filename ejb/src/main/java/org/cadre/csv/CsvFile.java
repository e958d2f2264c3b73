package org.cadre.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;

import org.cadre.governance.Message;
import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * Reads a CSV file (RFC 4180, in UTF-8 with or without mark; separated by comma, semicolon or tab, whichever the header
 * has most of) with a header in any order, row by row: however large the file is, no more than a row is held.
 */
public final class CsvFile {
    private static final int LONGEST_ROW = 4 << 20;
    private static final int LONGEST_HEADER = 1 << 14;
    private final Columns columns;

    public CsvFile(Columns columns) {
        this.columns = columns;
    }

    /** Fails only where the stream does: what is wrong with the file is told as a fault. */
    public void read(InputStream file, Rows rows) throws IOException {
        var bytes = new BufferedInputStream(file, 1 << 16);
        var disguise = Disguise.of(bytes);
        if (disguise.isPresent()) {
            rows.unreadable(new RowFault(1, "", disguise.get().shown(),
                    Message.of("import.no-csv", disguise.get().shown())));
            return;
        }
        try (Reader text = new BufferedReader(new CheckedText(bytes), 1 << 16)) {
            read(text, rows);
        } catch (CheckedText.Unreadable stop) {
            rows.unreadable(stop.fault());
        }
    }

    private void read(Reader text, Rows rows) throws IOException {
        var builder = CsvReader.builder().fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).maxBufferSize(LONGEST_ROW);
        long line = 1;
        try {
            var records = builder.ofCsvRecord(text).iterator();
            if (!records.hasNext()) {
                rows.unreadable(new RowFault(1, "", "", Message.of("import.no-header")));
                return;
            }
            var header = records.next();
            line = after(header);
            var reading = new Reading(columns, header, rows);
            while (reading.goesOn() && records.hasNext()) {
                CsvRecord record = records.next();
                line = after(record);
                reading.take(record);
            }
        } catch (CsvParseException failure) {
            rethrowWhatTheStreamThrew(failure.getCause());
            rows.unreadable(new RowFault(line, "", "", Message.of("import.quotes")));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** The parser wraps every failure, also one that is no fault of the file. */
    private static void rethrowWhatTheStreamThrew(@Nullable Throwable cause) throws IOException {
        if (cause instanceof IOException failure)
            throw failure;
        if (cause instanceof RuntimeException failure && !(failure instanceof CsvParseException))
            throw failure;
    }

    private static long after(CsvRecord record) {
        return record.getStartingLineNumber() + 1 + record.getFields().stream().mapToLong(field -> count(field, '\n'))
                .sum();
    }

    /** Looks ahead at the first line that is not blank. */
    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] begin = new char[LONGEST_HEADER];
        int length = 0;
        for (int read = 0; read >= 0 && length < LONGEST_HEADER; read = text.read(begin, length,
                LONGEST_HEADER - length))
            length += read;
        text.reset();
        String header = new String(begin, 0, length).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[]{';', '\t'})
            if (count(header, candidate) > count(header, best))
                best = candidate;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(found -> found == wanted).count();
    }
}
