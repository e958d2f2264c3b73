package org.cadre.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.governance.Message;

import de.siegmar.fastcsv.reader.CsvRecord;

/** One file's header, and its rows as they come. Lines and values without a name that are blank are passed over. */
final class Reading {
    private final List<Optional<String>> header = new ArrayList<>();
    private final List<String> names;
    private final Columns columns;
    private final Rows rows;
    private boolean good = true;

    Reading(Columns columns, CsvRecord first, Rows rows) {
        this.columns = columns;
        this.rows = rows;
        names = withoutBlankEnd(first.getFields());
        readHeader(first.getStartingLineNumber());
    }

    /** Whether the header is good, so that rows can be told apart from it. */
    boolean goesOn() {
        return good;
    }

    void take(CsvRecord record) {
        List<String> values = withoutBlankEnd(record.getFields());
        if (values.isEmpty())
            return;
        if (values.size() > header.size() || record.getFieldCount() < header.size())
            wrong(record, "", String.join(" ", record.getFields()),
                    Message.of("import.wrong-width", record.getFieldCount(), header.size()));
        else if (values.equals(names))
            wrong(record, "", String.join(" ", values), Message.of("import.header-again"));
        else
            rows.row(new Row(record.getStartingLineNumber(), named(record)));
    }

    private void readHeader(long line) {
        var seen = new LinkedHashSet<String>();
        for (String name : names) {
            Optional<String> column = columns.named(name);
            header.add(column.filter(known -> !known.isEmpty()));
            if (column.isEmpty())
                bad(line, name, name, columns.unknown());
            else if (!column.get().isEmpty() && !seen.add(column.get()))
                bad(line, column.get(), name, Message.of("import.column-twice"));
        }
        for (String name : columns.required())
            if (!seen.contains(name))
                bad(line, name, "", Message.of("import.column-missing"));
        if (good)
            rows.columns(seen);
    }

    private Map<String, String> named(CsvRecord record) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String value = record.getField(i).strip();
            header.get(i).ifPresent(column -> values.put(column, value));
        }
        return values;
    }

    /** Spreadsheets write separators behind the last value, and rows of separators below the last row. */
    private static List<String> withoutBlankEnd(List<String> fields) {
        int end = fields.size();
        while (end > 0 && fields.get(end - 1).isBlank())
            end--;
        return fields.subList(0, end);
    }

    private void bad(long line, String column, String value, Message reason) {
        good = false;
        rows.fault(new RowFault(line, column, value, reason));
    }

    private void wrong(CsvRecord record, String column, String value, Message reason) {
        rows.fault(new RowFault(record.getStartingLineNumber(), column, value, reason));
    }
}
