package org.cadre.plans;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.cadre.governance.Message;
import org.cadre.matching.Reason;

/**
 * Reasons as JSON: `[{"key": "reason.skill", "args": ["Java", 4], "contribution": 2.5}]`. Texts, numbers and lists stand
 * as they are, instants, durations and messages as an object with the type's name, so that each comes back as it was; an
 * enum's constant becomes the message that names it. The driver gives a `jsonb` as an object of its own.
 */
@Converter
public class ReasonsColumn implements AttributeConverter<List<Reason>, Object> {
    /** Once: the short forms of `Json` look through the class path at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public Object convertToDatabaseColumn(List<Reason> reasons) {
        var all = JSON.createArrayBuilder();
        for (Reason reason : reasons)
            all.add(JSON.createObjectBuilder(written(reason.message())).add("contribution", reason.contribution()));
        return all.build().toString();
    }

    @Override
    public List<Reason> convertToEntityAttribute(Object column) {
        try (var reader = JSON.createReader(new StringReader(column.toString()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(
                    object -> new Reason(message(object), object.getJsonNumber("contribution").doubleValue())).toList();
        }
    }

    private static JsonObject written(Message message) {
        return JSON.createObjectBuilder().add("key", message.key()).add("args", array(message.args())).build();
    }

    private static JsonArrayBuilder array(Collection<?> values) {
        var all = JSON.createArrayBuilder();
        for (Object value : values)
            all.add(written(value));
        return all;
    }

    private static JsonValue written(Object arg) {
        return switch (arg) {
            case Integer number -> JSON.createValue(number);
            case Long number -> JSON.createValue(number);
            case Number number -> JSON.createValue(number.doubleValue());
            case Collection<?> list -> array(list).build();
            case Instant at -> tagged("instant", JSON.createValue(at.toString()));
            case Duration time -> tagged("duration", JSON.createValue(time.toString()));
            case Message message -> tagged("message", written(message));
            case Enum<?> constant -> tagged("message", written(
                    Message.of(constant.getDeclaringClass().getSimpleName() + "." + constant.name())));
            default -> JSON.createValue(arg.toString());
        };
    }

    private static JsonObject tagged(String type, JsonValue value) {
        return JSON.createObjectBuilder().add(type, value).build();
    }

    private static Message message(JsonObject written) {
        return new Message(written.getString("key"), list(written.getJsonArray("args")));
    }

    private static List<Object> list(JsonArray written) {
        return written.stream().map(ReasonsColumn::read).toList();
    }

    private static Object read(JsonValue written) {
        return switch (written) {
            case JsonString text -> text.getString();
            case JsonNumber number when number.isIntegral() -> number.longValue();
            case JsonNumber number -> number.doubleValue();
            case JsonArray array -> list(array);
            case JsonObject object when object.containsKey("instant") -> Instant.parse(object.getString("instant"));
            case JsonObject object when object.containsKey("duration") -> Duration.parse(object.getString("duration"));
            case JsonObject object when object.containsKey("message") -> message(object.getJsonObject("message"));
            default -> throw new IllegalArgumentException("no argument of a reason: " + written);
        };
    }
}
