package org.cadre.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

import org.cadre.governance.Message;

/**
 * The fields of one object of a line, read with their types.
 *
 * @param path what stands before a field's name when it is told, such as `posts[2].`
 * @param latest the last time that can be true
 */
record Fields(JsonObject object, String path, Instant latest) {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final int MOST_LIKES = 1_000_000;

    /** At most that many characters, and not blank. */
    String name(String field, int longest) throws BadLine {
        String name = text(field, longest).strip();
        if (name.isEmpty())
            throw new BadLine(path + field, "", Message.of("history.empty"));
        return name;
    }

    String text(String field, int longest) throws BadLine {
        if (!(need(field) instanceof JsonString value))
            throw wrong(field, "history.no-text");
        String text = value.getString();
        if (text.length() > longest)
            throw new BadLine(path + field, text, Message.of("history.too-long", text.length(), longest));
        if (!storable(text))
            throw new BadLine(path + field, text, Message.of("history.no-characters"));
        return text.strip();
    }

    Instant time(String field) throws BadLine {
        String text = name(field, 60);
        Instant at = parsed(field, text);
        if (at.isBefore(EARLIEST) || at.isAfter(latest))
            throw new BadLine(path + field, text, Message.of("history.time-out-of-range"));
        return at;
    }

    JsonArray list(String field, boolean needed) throws BadLine {
        if (!needed && absent(field))
            return JsonValue.EMPTY_JSON_ARRAY;
        if (!(need(field) instanceof JsonArray list))
            throw wrong(field, "history.no-list");
        return list;
    }

    boolean flag(String field) throws BadLine {
        if (absent(field))
            return false;
        return switch (need(field).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong(field, "history.no-flag");
        };
    }

    int count(String field) throws BadLine {
        if (absent(field))
            return 0;
        if (!(need(field) instanceof JsonNumber number))
            throw wrong(field, "history.no-number");
        try {
            return Math.clamp(number.intValueExact(), -MOST_LIKES, MOST_LIKES);
        } catch (ArithmeticException | UnsupportedOperationException _) {
            throw wrong(field, "history.no-number");
        }
    }

    private Instant parsed(String field, String text) throws BadLine {
        try {
            return text.length() <= 10 || text.indexOf('Z', 10) < 0 && text.indexOf('+', 10) < 0
                    && text.indexOf('-', 10) < 0
                            ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new BadLine(path + field, text, Message.of("history.no-time"));
        }
    }

    private JsonValue need(String field) throws BadLine {
        JsonValue value = object.get(field);
        if (value == null)
            throw new BadLine(path + field, "", Message.of("history.missing"));
        return value;
    }

    private boolean absent(String field) {
        return object.getOrDefault(field, JsonValue.NULL).getValueType() == ValueType.NULL;
    }

    private BadLine wrong(String field, String reason) throws BadLine {
        return new BadLine(path + field, need(field).toString(), Message.of(reason));
    }

    /** PostgreSQL takes neither a zero character nor half of a surrogate pair. */
    private static boolean storable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE
                && point <= Character.MAX_SURROGATE);
    }
}
