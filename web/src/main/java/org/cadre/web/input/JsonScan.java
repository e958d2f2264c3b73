package org.cadre.web.input;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/**
 * Goes once through a JSON body and notes where which value stands. One object is wanted, not deep, no key twice in it, its
 * numbers whole, its texts such as can be kept.
 */
final class JsonScan {
    private static final int DEEPEST = 16;
    private static final Pattern PROPERTY = Pattern.compile("property:? +['\"]?([A-Za-z0-9_.]+)",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Deque<Level> open = new ArrayDeque<>();

    private JsonScan() {}

    /** An object or array that is not closed yet. */
    private static final class Level {
        final String path;
        final boolean array;
        final Set<String> keys = new HashSet<>();
        String key = "";
        int index = -1;

        Level(String path, boolean array) {
            this.path = path;
            this.array = array;
        }

        String here() {
            if (array)
                return path + "[" + index + "]";
            return path.isEmpty() ? key : path + "." + key;
        }
    }

    /** @throws BadInput naming the first field that cannot be taken */
    static JsonScan of(String text) {
        var scan = new JsonScan();
        try (var parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext())
                scan.next(parser.next(), parser);
        } catch (JsonParsingException bad) {
            throw new BadInput("", "", Message.of("bad.json.syntax", bad.getLocation().getLineNumber(),
                    bad.getLocation().getColumnNumber()));
        } catch (JsonException _) {
            throw new BadInput("", "", Message.of("bad.json"));
        }
        return scan;
    }

    private void next(JsonParser.Event event, JsonParser parser) {
        if (open.isEmpty() && event != JsonParser.Event.START_OBJECT)
            throw new BadInput("", "", Message.of("bad.json.object"));
        switch (event) {
            case START_OBJECT, START_ARRAY -> begin(event == JsonParser.Event.START_ARRAY);
            case END_OBJECT, END_ARRAY -> open.pop();
            case KEY_NAME -> key(parser.getString());
            case VALUE_STRING -> text(step(), parser.getString());
            case VALUE_NUMBER -> number(step(), parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> values.put(step(), String.valueOf(event == JsonParser.Event.VALUE_TRUE));
            case VALUE_NULL -> values.put(step(), "null");
        }
    }

    private void begin(boolean array) {
        String path = open.isEmpty() ? "" : step();
        if (open.size() == DEEPEST)
            throw new BadInput(path, "", Message.of("bad.json.depth", DEEPEST));
        values.put(path, "");
        open.push(new Level(path, array));
    }

    private String step() {
        Level level = open.element();
        level.index++;
        return level.here();
    }

    private void key(String name) {
        Level level = open.element();
        level.key = name;
        if (!Characters.canBeKept(name))
            throw new BadInput(level.here(), "", Message.of("bad.characters"));
        if (!level.keys.add(name))
            throw new BadInput(level.here(), "", Message.of("bad.twice"));
    }

    private void text(String path, String value) {
        if (!Characters.canBeKept(value))
            throw new BadInput(path, value, Message.of("bad.characters"));
        values.put(path, value);
    }

    /** Every number of the API is whole and small; a larger one would silently become another. */
    private void number(String path, String value) {
        try {
            values.put(path, Integer.toString(Integer.parseInt(value)));
        } catch (NumberFormatException _) {
            throw new BadInput(path, value, Message.of("bad.number"));
        }
    }

    /** What the JSON reader says, which names a property in prose only, as a field with its value. */
    Fault fault(Exception bad) {
        String field = "";
        for (Throwable cause = bad; cause != null; cause = cause.getCause()) {
            var found = PROPERTY.matcher(String.valueOf(cause.getMessage()));
            if (found.find())
                field = found.group(1);
        }
        String name = field;
        String path = values.keySet().stream().filter(known -> known.equals(name) || known.endsWith("." + name))
                .findFirst().orElse(values.containsKey(name) ? name : "");
        return new Fault(path, values.getOrDefault(path, ""), Message.of("bad.json"));
    }
}
