package org.cadre.web.judging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.cadre.forms.Form;
import org.cadre.forms.Input;
import org.cadre.forms.Option;
import org.cadre.forms.Value;
import org.cadre.forms.Wanted;
import org.cadre.web.batches.ItemsView.Field;

/** Answers in the words of their form and the reader's language. */
record AnswerLines(Form form, Locale language) {
    /** A line for each input that was filled in, in the form's order. */
    List<Field> of(JsonObject answer, Map<String, String> item) {
        var said = form.check(answer, item);
        return form.inputs().stream().flatMap(input -> said.value(input.key())
                .map(value -> new Field(label(input), words(input, value, item))).stream()).toList();
    }

    /** What was expected of an item, in one line; places, whose text is another item's by now, by their numbers. */
    String expected(JsonObject answer) {
        return answer.entrySet().stream().flatMap(one -> form.input(one.getKey())
                .map(input -> label(input) + ": " + plain(input, one.getValue())).stream())
                .collect(Collectors.joining("; "));
    }

    private String plain(Input input, JsonValue value) {
        return switch (value) {
            case JsonString text -> outcome(input, text.getString());
            case JsonArray list when input.wanted() instanceof Wanted.MultiChoice -> list.getValuesAs(JsonString.class)
                    .stream().map(one -> outcome(input, one.getString())).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    String label(Input input) {
        return input.label().in(language);
    }

    /** What a run makes of an input, which is a {@link Value#label()}. */
    String outcome(Input input, String value) {
        return switch (input.wanted()) {
            case Wanted.Choice one -> option(one.options(), value);
            case Wanted.MultiChoice one -> value.isEmpty()
                    ? value
                    : Stream.of(value.split("\\|")).map(part -> option(one.options(), part))
                            .collect(Collectors.joining(", "));
            case Wanted.Scale _,Wanted.Span _,Wanted.Text _,Wanted.Image _ -> value;
        };
    }

    private String words(Input input, Value value, Map<String, String> item) {
        return switch (value) {
            case Value.Marked marked when input.wanted() instanceof Wanted.Span span -> marked.places().stream()
                    .map(place -> "“" + part(item.getOrDefault(span.column(), ""), place) + "” "
                            + option(span.options(), place.option()))
                    .collect(Collectors.joining(", "));
            default -> outcome(input, value.label());
        };
    }

    private static String part(String text, Value.Place place) {
        return text.substring(Math.min(place.start(), text.length()), Math.min(place.end(), text.length()));
    }

    private String option(List<Option> options, String value) {
        return options.stream().filter(one -> one.value().equals(value)).findFirst()
                .map(one -> one.label().in(language)).orElse(value);
    }
}
