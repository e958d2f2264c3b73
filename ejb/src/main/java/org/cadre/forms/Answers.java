package org.cadre.forms;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * Answers as JSON, by input: a text for a choice, a free text and a picture's id, a list of texts for several, a number for a
 * grade, `[{"start": 0, "end": 5, "option": "PERSON"}]` for places. In a table's cell several are parted by `|`, and places
 * are JSON.
 */
record Answers(Form form, Map<String, String> item) {
    /** Once: the short forms of `Json` look through the class path at each call. */
    static final JsonProvider JSON = JsonProvider.provider();
    private static final int MOST_PLACES = 500;

    Answer read(JsonObject answer) {
        var checks = new Checks();
        for (String key : answer.keySet())
            checks.that(form.input(key).isPresent(), key, answer.get(key), "bad.form-input",
                    String.join(", ", form.inputs().stream().map(Input::key).toList()));
        var values = new TreeMap<String, Value>();
        for (Input input : form.inputs())
            try {
                var given = Optional.ofNullable(answer.get(input.key())).filter(one -> one != JsonValue.NULL);
                given.flatMap(one -> value(input, one)).ifPresentOrElse(one -> values.put(input.key(), one),
                        () -> checks.that(!input.required(), input.key(), "", "bad.missing"));
            } catch (BadInput bad) {
                checks.of("", bad);
            }
        checks.done();
        return new Answer(values);
    }

    Answer read(Map<String, String> cells) {
        var answer = JSON.createObjectBuilder();
        for (var cell : cells.entrySet()) {
            String text = cell.getValue().strip();
            if (!text.isEmpty())
                answer.add(cell.getKey(), form.input(cell.getKey()).map(input -> ofCell(input, text))
                        .orElse(JSON.createValue(text)));
        }
        return read(answer.build());
    }

    private static JsonValue ofCell(Input input, String text) {
        return switch (input.wanted()) {
            case Wanted.MultiChoice _ when text.startsWith("[") -> parsed(text);
            case Wanted.MultiChoice _ -> JSON.createArrayBuilder(List.of(text.split("\\s*\\|\\s*"))).build();
            case Wanted.Scale _ when text.matches("[+-]?\\d{1,6}") -> JSON.createValue(Integer.parseInt(text));
            case Wanted.Span _ -> parsed(text);
            case Wanted.Choice _,Wanted.Scale _,Wanted.Text _,Wanted.Image _ -> JSON.createValue(text);
        };
    }

    private static JsonValue parsed(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException _) {
            return JSON.createValue(text);
        }
    }

    /** Empty where it is left blank. */
    private Optional<Value> value(Input input, JsonValue given) {
        return switch (input.wanted()) {
            case Wanted.Choice choice -> text(input, given)
                    .map(text -> new Value.Chosen(option(input, choice.options(), text)));
            case Wanted.MultiChoice several -> several(input, several, given);
            case Wanted.Scale scale -> Optional.of(graded(input, scale, given));
            case Wanted.Span span -> marked(input, span, given);
            case Wanted.Text wanted -> text(input, given).map(text -> written(input, wanted, text));
            case Wanted.Image _ -> text(input, given).map(text -> pictured(input, text));
        };
    }

    private static Optional<String> text(Input input, JsonValue given) {
        if (!(given instanceof JsonString text))
            throw bad(input, given, "bad.text");
        return Optional.of(text.getString().strip()).filter(one -> !one.isEmpty());
    }

    private static String option(Input input, List<Option> options, String value) {
        if (options.stream().noneMatch(one -> one.value().equals(value)))
            throw bad(input, value, "bad.choice", Option.values(options));
        return value;
    }

    private static Optional<Value> several(Input input, Wanted.MultiChoice wanted, JsonValue given) {
        Set<String> chosen = new HashSet<>();
        for (JsonValue one : list(input, given))
            if (!chosen.add(text(input, one).map(value -> option(input, wanted.options(), value)).orElse("")))
                throw bad(input, one, "bad.twice");
        var ordered = wanted.options().stream().map(Option::value).filter(chosen::contains).toList();
        return Optional.<Value>of(new Value.Several(ordered)).filter(_ -> !ordered.isEmpty());
    }

    private static Value graded(Input input, Wanted.Scale scale, JsonValue given) {
        if (!(given instanceof JsonNumber number) || !number.isIntegral())
            throw bad(input, given, "bad.number");
        long grade = number.bigIntegerValue().bitLength() < Long.SIZE ? number.longValue() : Long.MAX_VALUE;
        if (grade < scale.min() || grade > scale.max())
            throw bad(input, given, "bad.range", scale.min(), scale.max());
        return new Value.Graded((int) grade);
    }

    private Optional<Value> marked(Input input, Wanted.Span span, JsonValue given) {
        var places = new ArrayList<Value.Place>();
        for (JsonValue one : list(input, given))
            places.add(place(input, span, one));
        if (places.size() > MOST_PLACES)
            throw bad(input, places.size(), "bad.too-many", MOST_PLACES);
        if (Set.copyOf(places).size() < places.size())
            throw bad(input, given, "bad.twice");
        return Optional.<Value>of(new Value.Marked(places)).filter(_ -> !places.isEmpty());
    }

    private Value.Place place(Input input, Wanted.Span span, JsonValue given) {
        int length = item.getOrDefault(span.column(), "").length();
        if (!(given instanceof JsonObject place) || !(place.get("start") instanceof JsonNumber start)
                || !(place.get("end") instanceof JsonNumber end) || !(place.get("option") instanceof JsonString named)
                || place.size() != 3)
            throw bad(input, given, "bad.form-place");
        if (!start.isIntegral() || !end.isIntegral() || start.doubleValue() < 0
                || start.doubleValue() >= end.doubleValue() || end.doubleValue() > length)
            throw bad(input, given, "bad.form-place-outside", length);
        return new Value.Place(start.intValue(), end.intValue(), option(input, span.options(), named.getString()));
    }

    private static Value written(Input input, Wanted.Text wanted, String text) {
        if (text.length() > wanted.longest())
            throw bad(input, text, "bad.too-long", wanted.longest());
        if (text.indexOf('\0') >= 0)
            throw bad(input, "\\0", "bad.control-character");
        return new Value.Written(text);
    }

    private static Value pictured(Input input, String text) {
        try {
            return new Value.Pictured(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw bad(input, text, "bad.id");
        }
    }

    private static JsonArray list(Input input, JsonValue given) {
        if (!(given instanceof JsonArray list))
            throw bad(input, given, "bad.list");
        return list;
    }

    private static BadInput bad(Input input, Object value, String key, Object... args) {
        return new BadInput(input.key(), value.toString(), Message.of(key, args));
    }

    static JsonObject written(Answer answer) {
        var json = JSON.createObjectBuilder();
        answer.values().forEach((key, value) -> json.add(key, written(value)));
        return json.build();
    }

    private static JsonValue written(Value value) {
        return switch (value) {
            case Value.Chosen one -> JSON.createValue(one.option());
            case Value.Several one -> JSON.createArrayBuilder(one.options()).build();
            case Value.Graded one -> JSON.createValue(one.grade());
            case Value.Marked one -> {
                var places = JSON.createArrayBuilder();
                one.places().forEach(place -> places.add(JSON.createObjectBuilder().add("start", place.start())
                        .add("end", place.end()).add("option", place.option())));
                yield places.build();
            }
            case Value.Written one -> JSON.createValue(one.text());
            case Value.Pictured one -> JSON.createValue(one.file().toString());
        };
    }
}
