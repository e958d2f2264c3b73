package org.cadre.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import org.cadre.governance.Message;

/**
 * Reads a file with a JSON object in each line, in UTF-8, row by row: a text stands for itself, a missing one or null for
 * nothing, all else for its JSON. The columns are those of the first object; a later one may have others.
 */
public final class JsonLinesFile {
    /** Once: the short forms of `Json` look through the class path at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();
    private final Columns columns;

    public JsonLinesFile(Columns columns) {
        this.columns = columns;
    }

    /** Fails only where the stream does: what is wrong with the file is told as a fault. */
    public void read(InputStream file, Rows rows) throws IOException {
        try (var text = new BufferedReader(new CheckedText(new BufferedInputStream(file, 1 << 16)), 1 << 16)) {
            long number = 0;
            boolean begun = false;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                if (line.isBlank())
                    continue;
                var object = object(number, line, rows);
                if (object.isPresent() && !begun) {
                    begun = true;
                    rows.columns(new LinkedHashSet<>(object.get().keySet()));
                }
                if (object.isPresent())
                    take(number, object.get(), rows);
            }
            if (!begun)
                rows.unreadable(new RowFault(0, "", "", Message.of("import.no-rows")));
        } catch (CheckedText.Unreadable stop) {
            rows.unreadable(stop.fault());
        }
    }

    private static Optional<JsonObject> object(long number, String line, Rows rows) {
        try (var reader = JSON.createReader(new StringReader(line))) {
            return Optional.of(reader.readObject());
        } catch (JsonException _) {
            rows.fault(new RowFault(number, "", line, Message.of("import.no-json")));
            return Optional.empty();
        }
    }

    private void take(long number, JsonObject object, Rows rows) {
        Map<String, String> values = new HashMap<>();
        boolean good = true;
        for (var field : object.entrySet()) {
            var column = columns.named(field.getKey());
            if (column.isEmpty()) {
                rows.fault(new RowFault(number, field.getKey(), field.getKey(), columns.unknown()));
                good = false;
            } else if (values.put(column.get(), text(field.getValue())) != null) {
                rows.fault(new RowFault(number, column.get(), field.getKey(), Message.of("import.column-twice")));
                good = false;
            }
        }
        if (good)
            rows.row(new Row(number, values));
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString().strip();
            default -> value == JsonValue.NULL ? "" : value.toString();
        };
    }
}
