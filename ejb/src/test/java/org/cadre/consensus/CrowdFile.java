package org.cadre.consensus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * A CSV file of another site (UTF-8, quoted or not, any line ends): with a header, or its columns in the usual order.
 */
final class CrowdFile {
    private static final Map<String, List<String>> NAMES = Map.of(
            "question", List.of("question", "item", "task", "example", "object", "unit"),
            "worker", List.of("worker", "annotator", "judge", "rater", "user", "labeler"),
            "answer", List.of("answer", "label", "response", "judgment", "value", "class"),
            "truth", List.of("truth", "gold", "answer", "label", "value", "class"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int SHOWN = 60;
    private final Path file;
    private final List<String> columns;
    private final List<Integer> places = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int width;

    private CrowdFile(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** The file is not what it should be. The message names file, line and value. */
    static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1;

        Bad(Path file, long line, String value, String reason) {
            super("%s line %d: '%s' %s".formatted(file.getFileName(), line, value.length() > SHOWN
                    ? value.substring(0, SHOWN) + "…"
                    : value, reason));
        }
    }

    /** @param values in the order of the columns wanted */
    record Line(long number, List<String> values) {}

    /** @throws Bad where it is no such table */
    static List<Line> read(Path file, List<String> columns) throws IOException {
        var table = new CrowdFile(file, columns);
        table.readAll(table.text(Files.readAllBytes(file)));
        return table.lines;
    }

    private String text(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        var into = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(from, into, true);
        String text = into.flip().toString();
        if (result.isError())
            throw new Bad(file, text.chars().filter(c -> c == '\n').count() + 1,
                    "0x%02x".formatted(bytes[from.position()]), "is not UTF-8");
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private void readAll(String text) {
        long last = 0;
        try (var records = CsvReader.builder().fieldSeparator(separator(text)).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                if (last > 0 || !isHeader(record))
                    take(record);
                last = record.getStartingLineNumber();
            }
        } catch (CsvParseException failure) {
            throw new Bad(file, last + 1, text.lines().skip(last).findFirst().orElse(""),
                    "has a quote that is not closed");
        } catch (IOException failure) {
            throw new IllegalStateException("a text has failed to be read", failure);
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        if (first.contains(","))
            return ',';
        return first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    }

    /** Knows the columns by their names, where at least two of them are there. */
    private boolean isHeader(CsvRecord first) {
        List<String> names = first.getFields().stream().map(CrowdFile::plain).toList();
        for (String column : columns)
            places.add(
                    NAMES.getOrDefault(column, List.of()).stream().mapToInt(names::indexOf).filter(place -> place >= 0)
                            .findFirst().orElse(-1));
        if (places.stream().filter(place -> place >= 0).count() >= 2) {
            if (places.contains(-1))
                throw new Bad(file, first.getStartingLineNumber(), String.join(",", first.getFields()),
                        "has no column '" + columns.get(places.indexOf(-1)) + "'");
            width = names.size();
            return true;
        }
        places.clear();
        for (int place = 0; place < columns.size(); place++)
            places.add(place);
        width = columns.size();
        return false;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").replaceFirst("(id|s)$", "");
    }

    private void take(CsvRecord record) {
        List<String> values = record.getFields().stream().map(String::strip).toList();
        if (values.stream().allMatch(String::isEmpty))
            return;
        if (values.size() != width)
            throw new Bad(file, record.getStartingLineNumber(), String.join(",", values),
                    "has %d values, not %d".formatted(values.size(), width));
        lines.add(new Line(record.getStartingLineNumber(), places.stream().map(values::get).toList()));
    }
}
