package org.cadre.web.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import org.cadre.forms.Input;
import org.cadre.forms.Label;
import org.cadre.forms.Option;
import org.cadre.forms.Wanted;
import org.cadre.web.Form;
import org.cadre.web.Form.FieldError;

/**
 * A batch's form in plain fields, each named by its path in the form's JSON. A label in several languages is written `en: Yes;
 * de: Ja`, an option `value = label [key]`.
 */
final class FormFields {
    static final int MOST = org.cadre.forms.Form.MOST;
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Pattern LANGUAGE = Pattern.compile("\\s*([a-z]{2,3}):\\s*(.*)");
    private static final Pattern OPTION = Pattern.compile("(.*?)(?:\\s+=\\s+(.*?))?(?:\\s*\\[(\\w)])?");
    private static final Pattern PATH = Pattern.compile("(inputs\\[\\d+]\\.\\w+).*|(question|shown).*|(inputs).*");
    private static final List<String> PARTS = List.of("key", "label", "help", "required", "type", "options", "min",
            "max", "low", "high", "column", "longest");

    private FormFields() {}

    static String name(int input, String part) {
        return "inputs[" + input + "]." + part;
    }

    /** What is kept, to be changed. */
    static Form of(org.cadre.forms.Form stored) {
        Map<String, List<String>> values = new TreeMap<>();
        stored.question().texts().forEach((language, text) -> values
                .put(language.isEmpty() ? "question" : "question." + language, List.of(text)));
        values.put("shown", List.of(columns(stored, false)));
        values.put("pictures", List.of(columns(stored, true)));
        for (int i = 0; i < stored.inputs().size(); i++)
            for (var part : parts(stored.inputs().get(i)).entrySet())
                values.put(name(i, part.getKey()), List.of(part.getValue()));
        return Form.sent(values);
    }

    private static String columns(org.cadre.forms.Form form, boolean pictures) {
        return form.shown().stream().filter(one -> one.picture() == pictures).map(one -> one.column())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> parts(Input input) {
        var parts = new HashMap<String, String>();
        parts.put("key", input.key());
        parts.put("label", written(input.label()));
        input.help().ifPresent(help -> parts.put("help", written(help)));
        if (input.required())
            parts.put("required", "yes");
        switch (input.wanted()) {
            case Wanted.Choice one -> {
                parts.put("type", "CHOICE");
                parts.put("options", written(one.options()));
            }
            case Wanted.MultiChoice one -> {
                parts.put("type", "MULTI_CHOICE");
                parts.put("options", written(one.options()));
            }
            case Wanted.Scale one -> {
                parts.put("type", "SCALE");
                parts.put("min", Integer.toString(one.min()));
                parts.put("max", Integer.toString(one.max()));
                parts.put("low", written(one.low()));
                parts.put("high", written(one.high()));
            }
            case Wanted.Span one -> {
                parts.put("type", "SPAN");
                parts.put("column", one.column());
                parts.put("options", written(one.options()));
            }
            case Wanted.Text one -> {
                parts.put("type", "TEXT");
                parts.put("longest", Integer.toString(one.longest()));
            }
            case Wanted.Image _ -> parts.put("type", "IMAGE");
        }
        return parts;
    }

    private static String written(Label label) {
        if (label.texts().size() == 1 && label.texts().containsKey(""))
            return label.in(Locale.ROOT);
        return label.texts().entrySet().stream().filter(one -> !one.getKey().isEmpty())
                .map(one -> one.getKey() + ": " + one.getValue()).collect(Collectors.joining("; "));
    }

    private static String written(List<Option> options) {
        return options.stream().map(one -> one.value()
                + (one.label().equals(Label.of(one.value())) ? "" : " = " + written(one.label()))
                + one.hotkey().map(key -> " [" + key + "]").orElse("")).collect(Collectors.joining("\n"));
    }

    /** The same without inputs that are blank, so that the others are numbered as in the JSON. */
    static Form compact(Form sent) {
        Map<String, List<String>> values = new TreeMap<>(sent.values());
        values.keySet().removeIf(name -> name.startsWith("inputs["));
        int next = 0;
        for (int i = 0; i <= MOST; i++) {
            if (sent.value(name(i, "key")).isBlank() && sent.value(name(i, "label")).isBlank())
                continue;
            for (String part : PARTS)
                if (!sent.value(name(i, part)).isEmpty())
                    values.put(name(next, part), sent.all(name(i, part)));
            if (sent.value(name(i, "key")).isBlank())
                values.put(name(next, "key"), List.of("input" + (next + 1)));
            next++;
        }
        return Form.sent(values);
    }

    static int inputs(Form compact) {
        int count = 0;
        while (!compact.value(name(count, "key")).isEmpty())
            count++;
        return count;
    }

    static JsonObject json(Form compact) {
        var question = JSON.createObjectBuilder();
        compact.values().keySet().stream().filter(name -> name.equals("question") || name.startsWith("question."))
                .filter(name -> !compact.value(name).isBlank())
                .forEach(name -> question.add(name.equals("question") ? "" : name.substring("question.".length()),
                        compact.value(name)));
        var shown = JSON.createArrayBuilder();
        listed(compact.value("shown")).forEach(column -> shown.add(JSON.createObjectBuilder().add("column", column)));
        listed(compact.value("pictures")).forEach(
                column -> shown.add(JSON.createObjectBuilder().add("column", column).add("picture", true)));
        var inputs = JSON.createArrayBuilder();
        for (int i = 0; i < inputs(compact); i++)
            inputs.add(input(compact, i));
        return JSON.createObjectBuilder().add("question", question).add("shown", shown).add("inputs", inputs).build();
    }

    private static JsonObjectBuilder input(Form form, int i) {
        String type = form.value(name(i, "type"));
        var json = JSON.createObjectBuilder().add("key", form.value(name(i, "key")).strip())
                .add("label", label(form.value(name(i, "label"))))
                .add("required", form.value(name(i, "required")).equals("yes")).add("type", type);
        text(form, i, "help").ifPresent(help -> json.add("help", label(help)));
        switch (type) {
            case "CHOICE", "MULTI_CHOICE" -> json.add("options", options(form, i));
            case "SPAN" -> json.add("options", options(form, i)).add("column", form.value(name(i, "column")));
            case "SCALE" -> {
                number(form, i, "min").ifPresent(min -> json.add("min", min));
                number(form, i, "max").ifPresent(max -> json.add("max", max));
                text(form, i, "low").ifPresent(low -> json.add("low", label(low)));
                text(form, i, "high").ifPresent(high -> json.add("high", label(high)));
            }
            case "TEXT" -> number(form, i, "longest").ifPresent(longest -> json.add("longest", longest));
            default -> {
                // what is none is told where the form is read
            }
        }
        return json;
    }

    private static Optional<String> text(Form form, int i, String part) {
        return Optional.of(form.value(name(i, part)).strip()).filter(one -> !one.isEmpty());
    }

    /** What is no number stays as it is, so that it is told. */
    private static Optional<JsonValue> number(Form form, int i, String part) {
        return text(form, i, part).map(one -> one.matches("[+-]?\\d{1,9}")
                ? JSON.createValue(Integer.parseInt(one))
                : JSON.createValue(one));
    }

    private static JsonValue options(Form form, int i) {
        var all = JSON.createArrayBuilder();
        form.value(name(i, "options")).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var parts = OPTION.matcher(line);
            var json = JSON.createObjectBuilder();
            if (parts.matches()) {
                json.add("value", parts.group(1));
                if (parts.group(2) != null)
                    json.add("label", label(parts.group(2)));
                if (parts.group(3) != null)
                    json.add("hotkey", parts.group(3));
            }
            all.add(json);
        });
        return all.build();
    }

    private static JsonValue label(String text) {
        var texts = JSON.createObjectBuilder();
        for (String part : text.split(";")) {
            var one = LANGUAGE.matcher(part);
            if (!one.matches())
                return JSON.createValue(text.strip());
            texts.add(one.group(1), one.group(2).strip());
        }
        return texts.build();
    }

    private static Stream<String> listed(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(one -> !one.isEmpty());
    }

    /** With every error beside the field that it is about. */
    static Form placed(Form marked) {
        var errors = new ArrayList<FieldError>();
        for (var error : marked.errors()) {
            var path = PATH.matcher(error.field());
            String field = !path.matches()
                    ? ""
                    : Stream.of(path.group(1), path.group(2), path.group(3) == null ? null : name(0, "label"))
                            .filter(one -> one != null).findFirst().orElse("");
            errors.add(new FieldError(field, error.message()));
        }
        return new Form(marked.values(), List.copyOf(errors));
    }
}
