package org.cadre.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.governance.Message;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads a CSV file (RFC 4180, in UTF-8 with or without mark; separated by comma, semicolon or tab, whichever the header
 * has most of) with a header in any order.
 */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final Columns columns;

    public CsvFile(Columns columns) {
        this.columns = columns;
    }

    /** Never fails: what is wrong with the file stands in the table's faults. */
    public Table read(byte[] file) {
        var text = CharBuffer.allocate(file.length);
        var bytes = ByteBuffer.wrap(file);
        CoderResult decoded = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        if (decoded.isError())
            return Table.unreadable(List.of(notUtf8(file, bytes.position())));
        String content = text.flip().toString();
        return read(content.isEmpty() || content.charAt(0) != BYTE_ORDER_MARK ? content : content.substring(1));
    }

    private Table read(String content) {
        var builder = CsvReader.builder().fieldSeparator(separator(content)).allowExtraFields(true)
                .allowMissingFields(true).allowUnclosedQuote(false).allowExtraCharsAfterClosingQuote(false);
        long line = 1;
        try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(content)) {
            var records = reader.iterator();
            if (!records.hasNext())
                return Table.unreadable(List.of(new RowFault(1, "", "", Message.of("import.no-header"))));
            var reading = new Reading(records.next());
            boolean headerIsGood = reading.faults.isEmpty();
            while (headerIsGood && records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                reading.take(record);
            }
            return reading.table();
        } catch (CsvParseException failure) {
            return Table.unreadable(List.of(new RowFault(line, "", "", Message.of("import.quotes"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static char separator(String content) {
        String header = content.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[]{';', '\t'})
            if (count(header, candidate) > count(header, best))
                best = candidate;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(found -> found == wanted).count();
    }

    private static RowFault notUtf8(byte[] file, int position) {
        long line = 1;
        for (int i = 0; i < position; i++)
            if (file[i] == '\n')
                line++;
        return new RowFault(line, "", "0x%02x".formatted(file[position]), Message.of("import.not-utf-8"));
    }

    /** One file's header, rows and faults as they come. */
    private final class Reading {
        private final List<Optional<String>> header = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();

        Reading(CsvRecord first) {
            var seen = new HashSet<String>();
            for (String name : first.getFields()) {
                Optional<String> column = columns.named(name);
                header.add(column.filter(known -> !known.isEmpty()));
                if (column.isEmpty())
                    faults.add(new RowFault(first.getStartingLineNumber(), name, name,
                            Message.of("import.unknown-column", String.join(", ", columns.known()))));
                else if (!column.get().isEmpty() && !seen.add(column.get()))
                    faults.add(new RowFault(first.getStartingLineNumber(), column.get(), name,
                            Message.of("import.column-twice")));
            }
            for (String name : columns.required())
                if (!seen.contains(name))
                    faults.add(new RowFault(first.getStartingLineNumber(), name, "",
                            Message.of("import.column-missing")));
        }

        void take(CsvRecord record) {
            if (record.getFieldCount() != header.size()) {
                faults.add(new RowFault(record.getStartingLineNumber(), "", String.join(" ", record.getFields()),
                        Message.of("import.wrong-width", record.getFieldCount(), header.size())));
                return;
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                String value = record.getField(i).strip();
                header.get(i).ifPresent(column -> values.put(column, value));
            }
            rows.add(new Row(record.getStartingLineNumber(), values));
        }

        Table table() {
            var present = new HashSet<String>();
            header.forEach(column -> column.ifPresent(present::add));
            return new Table(present, rows, faults);
        }
    }
}
