package org.cadre.forms;

import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/** A form as JSON, with its parts in a fixed order. */
final class FormWriter {
    private static final JsonProvider JSON = Answers.JSON;

    private FormWriter() {}

    static JsonObject written(Form form) {
        var shown = JSON.createArrayBuilder();
        form.shown().forEach(one -> shown.add(JSON.createObjectBuilder().add("column", one.column()).add("picture",
                one.picture())));
        var inputs = JSON.createArrayBuilder();
        form.inputs().forEach(one -> inputs.add(input(one)));
        return JSON.createObjectBuilder().add("question", label(form.question())).add("shown", shown)
                .add("inputs", inputs).build();
    }

    private static JsonObjectBuilder input(Input input) {
        var json = JSON.createObjectBuilder().add("key", input.key()).add("label", label(input.label()));
        input.help().ifPresent(help -> json.add("help", label(help)));
        json.add("required", input.required()).add("type", FormReader.type(input.wanted()));
        return switch (input.wanted()) {
            case Wanted.Choice choice -> json.add("options", options(choice.options()));
            case Wanted.MultiChoice several -> json.add("options", options(several.options()));
            case Wanted.Scale scale -> json.add("min", scale.min()).add("max", scale.max())
                    .add("low", label(scale.low())).add("high", label(scale.high()));
            case Wanted.Span span -> json.add("column", span.column()).add("options", options(span.options()));
            case Wanted.Text text -> json.add("longest", text.longest());
            case Wanted.Image _ -> json;
        };
    }

    private static JsonArray options(List<Option> options) {
        var all = JSON.createArrayBuilder();
        for (var one : options) {
            var json = JSON.createObjectBuilder().add("value", one.value()).add("label", label(one.label()));
            one.hotkey().ifPresent(key -> json.add("hotkey", key.toString()));
            all.add(json);
        }
        return all.build();
    }

    /** A text alone where it is for every language. */
    private static JsonValue label(Label label) {
        if (label.texts().size() == 1 && label.texts().containsKey(""))
            return JSON.createValue(label.texts().firstEntry().getValue());
        var texts = JSON.createObjectBuilder();
        label.texts().forEach(texts::add);
        return texts.build();
    }
}
