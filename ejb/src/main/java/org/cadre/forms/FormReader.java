package org.cadre.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.jspecify.annotations.Nullable;

/** Reads a form, and tells everything that is wrong with it by its path. */
final class FormReader {
    private static final String TYPES = "CHOICE, MULTI_CHOICE, SCALE, SPAN, TEXT, IMAGE";
    private final Checks checks = new Checks();

    static String type(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Choice _ -> "CHOICE";
            case Wanted.MultiChoice _ -> "MULTI_CHOICE";
            case Wanted.Scale _ -> "SCALE";
            case Wanted.Span _ -> "SPAN";
            case Wanted.Text _ -> "TEXT";
            case Wanted.Image _ -> "IMAGE";
        };
    }

    Form read(JsonObject json) {
        known("", json, Set.of("question", "shown", "inputs"));
        var question = part("question", () -> label(json.get("question")));
        var shown = each("shown", list("shown", json, "shown"), (path, one) -> shown(path, one));
        var inputs = each("inputs", list("inputs", json, "inputs"), (path, one) -> input(path, one));
        checks.done();
        return new Form(question.orElseThrow(), shown, inputs);
    }

    private Optional<Shown> shown(String path, JsonObject json) {
        known(path, json, Set.of("column", "picture"));
        return part(path, () -> new Shown(text("column", json), json.getBoolean("picture", false)));
    }

    private Optional<Input> input(String path, JsonObject json) {
        known(path, json, Set.of("key", "label", "help", "required", "type", "options", "min", "max", "low", "high",
                "column", "longest"));
        var label = part(path + "label", () -> label(json.get("label")));
        var help = json.containsKey("help") ? part(path + "help", () -> label(json.get("help"))) : none();
        var wanted = wanted(path, json);
        return part(path, () -> {
            String key = text("key", json);
            boolean required = json.getBoolean("required", true);
            return new Input(key, label.orElse(Label.of("-")), help, required, wanted.orElse(new Wanted.Image()));
        });
    }

    private static Optional<Label> none() {
        return Optional.empty();
    }

    private Optional<Wanted> wanted(String path, JsonObject json) {
        String type = json.get("type") instanceof JsonString text ? text.getString() : "";
        return part(path, () -> switch (type) {
            case "CHOICE" -> new Wanted.Choice(options(path, json));
            case "MULTI_CHOICE" -> new Wanted.MultiChoice(options(path, json));
            case "SCALE" -> scale(path, json);
            case "SPAN" -> new Wanted.Span(text("column", json), options(path, json));
            case "TEXT" -> new Wanted.Text(number("longest", json, Wanted.LONGEST_TEXT));
            case "IMAGE" -> new Wanted.Image();
            default -> throw new BadInput("type", type, Message.of("bad.choice", TYPES));
        });
    }

    private Wanted scale(String path, JsonObject json) {
        int min = number("min", json, 1);
        int max = number("max", json, 5);
        var low = json.containsKey("low") ? part(path + "low", () -> label(json.get("low"))) : none();
        var high = json.containsKey("high") ? part(path + "high", () -> label(json.get("high"))) : none();
        return new Wanted.Scale(min, max, low.orElse(Label.of(Integer.toString(min))),
                high.orElse(Label.of(Integer.toString(max))));
    }

    private List<Option> options(String path, JsonObject json) {
        return each(path + "options", list(path + "options", json, "options"), (place, one) -> option(place, one));
    }

    private Optional<Option> option(String path, JsonObject json) {
        known(path, json, Set.of("value", "label", "hotkey"));
        return part(path, () -> {
            String value = text("value", json);
            var label = json.containsKey("label") ? part(path + "label", () -> label(json.get("label"))) : none();
            return new Option(value, label.orElse(Label.of(value.isBlank() ? "-" : value)), hotkey(json));
        });
    }

    private static Optional<Character> hotkey(JsonObject json) {
        String key = json.containsKey("hotkey") ? text("hotkey", json) : "";
        if (key.length() > 1)
            throw new BadInput("hotkey", key, Message.of("bad.form-hotkey"));
        return key.isEmpty() ? Optional.empty() : Optional.of(key.charAt(0));
    }

    private static Label label(@Nullable JsonValue json) {
        return switch (json) {
            case JsonString text -> Label.of(text.getString());
            case JsonObject texts -> {
                var all = new TreeMap<String, String>();
                texts.forEach((language, text) -> all.put(language,
                        text instanceof JsonString one ? one.getString() : ""));
                yield new Label(all);
            }
            case null -> throw new BadInput("", "", Message.of("bad.missing"));
            default -> throw new BadInput("", json.toString(), Message.of("bad.text"));
        };
    }

    private static String text(String field, JsonObject json) {
        if (!(json.get(field) instanceof JsonString text))
            throw new BadInput(field, String.valueOf(json.get(field)), Message.of("bad.text"));
        return text.getString();
    }

    private static int number(String field, JsonObject json, int usual) {
        if (!json.containsKey(field))
            return usual;
        if (json.get(field) instanceof JsonNumber number && number.isIntegral()
                && number.bigIntegerValue().bitLength() < Integer.SIZE)
            return number.intValue();
        throw new BadInput(field, String.valueOf(json.get(field)), Message.of("bad.number"));
    }

    private void known(String path, JsonObject json, Set<String> fields) {
        json.keySet().stream().filter(one -> !fields.contains(one)).forEach(one -> checks.that(false, path + one, one,
                "bad.field", String.join(", ", fields.stream().sorted().toList())));
        json.forEach((field, value) -> {
            if (field.equals("required") || field.equals("picture"))
                checks.that(value == JsonValue.TRUE || value == JsonValue.FALSE, path + field, value, "bad.boolean");
        });
    }

    private JsonArray list(String path, JsonObject json, String field) {
        if (json.get(field) instanceof JsonArray list)
            return list;
        checks.that(!json.containsKey(field), path, String.valueOf(json.get(field)), "bad.list");
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    /** Reads one of a list's objects. */
    private interface Reading<T> extends BiFunction<String, JsonObject, Optional<T>> {}

    private <T> List<T> each(String path, JsonArray list, Reading<T> reading) {
        var all = new ArrayList<T>();
        for (int i = 0; i < list.size(); i++) {
            String place = path + "[" + i + "]";
            if (list.get(i) instanceof JsonObject object)
                reading.apply(place + ".", object).ifPresent(all::add);
            else
                checks.that(false, place, list.get(i), "bad.map");
        }
        return all;
    }

    /** Empty where it cannot be read, which is noted. */
    private <T> Optional<T> part(String path, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (BadInput bad) {
            checks.of(path, bad);
            return Optional.empty();
        }
    }
}
