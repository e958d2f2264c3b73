package org.cadre.web.rules;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.json.Json;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.RuleText;
import org.cadre.web.Form;
import org.cadre.web.language.Languages;

/** A rule as the editor's fields. */
final class RuleForms {
    static final String MESSAGE = "message.";
    private static final List<String> WORDS = List.of("id", "title", "owner", "purpose", "stage", "scope", "when",
            "effect", "approver", "mode");
    private static final String PATH = "rules[0].";

    private RuleForms() {}

    static Form of(RuleText text, ZoneId zone) {
        var form = Form.empty().with("id", text.id()).with("title", text.title()).with("owner", text.owner())
                .with("purpose", text.purpose()).with("controls", String.join(", ", text.controls()))
                .with("stage", text.stage().name()).with("scope", text.scope()).with("when", text.when())
                .with("effect", text.effect().name()).with("approver", text.approver().orElse(""))
                .with("mode", text.mode().name())
                .with("tests", text.tests().isEmpty() ? "" : BookYaml.write(text.tests()));
        for (var message : text.message().entrySet())
            form = form.with(MESSAGE + message.getKey(), message.getValue());
        for (var from : text.from().stream().toList())
            form = form.with("from", LocalDateTime.ofInstant(from, zone).truncatedTo(ChronoUnit.MINUTES).toString());
        for (var until : text.until().stream().toList())
            form = form.with("until", LocalDateTime.ofInstant(until, zone).truncatedTo(ChronoUnit.MINUTES).toString());
        return form;
    }

    /** @throws BadInput with every field that cannot be taken */
    static RuleText text(Form form, ZoneId zone) {
        var yaml = new StringBuilder("rules:\n- controls: [").append(Arrays
                .stream(form.value("controls").split("[,\n]")).map(String::strip).filter(one -> !one.isEmpty())
                .map(RuleForms::quoted).collect(Collectors.joining(", "))).append("]\n");
        WORDS.stream().filter(field -> !form.value(field).isBlank())
                .forEach(field -> line(yaml, field, form.value(field).strip()));
        for (String field : List.of("from", "until"))
            if (!form.value(field).isBlank())
                line(yaml, field, time(field, form.value(field), zone));
        yaml.append("  message: {").append(Languages.all().stream().map(Languages.Language::tag)
                .filter(tag -> !form.value(MESSAGE + tag).isBlank())
                .map(tag -> quoted(tag) + ": " + quoted(form.value(MESSAGE + tag).strip()))
                .collect(Collectors.joining(", ")))
                .append("}\n");
        if (!form.value("tests").isBlank())
            yaml.append("  tests:\n").append(form.value("tests").indent(4));
        try {
            return BookYaml.read(yaml.toString()).rules().getFirst();
        } catch (BadInput bad) {
            throw onFields(bad);
        }
    }

    /** What is wrong in a test or in how they are written stands beside them. */
    static BadInput onFields(BadInput bad) {
        return new BadInput(bad.faults().stream().map(fault -> {
            String field = fault.field().startsWith(PATH) ? fault.field().substring(PATH.length()) : fault.field();
            return field.startsWith("tests[") || field.equals("book")
                    ? new Fault("tests", fault.value(), Message.of("bad.in-test", field, fault.reason()))
                    : new Fault(field.equals("message") ? MESSAGE + Languages.FALLBACK : field, fault.value(),
                            fault.reason());
        }).toList());
    }

    private static void line(StringBuilder yaml, String field, String value) {
        yaml.append("  ").append(field).append(": ").append(quoted(value)).append('\n');
    }

    /** A string of JSON is one of YAML. */
    private static String quoted(String text) {
        return Json.createValue(text).toString();
    }

    private static String time(String field, String sent, ZoneId zone) {
        try {
            return LocalDateTime.parse(sent.strip()).atZone(zone).toInstant().toString();
        } catch (DateTimeException _) {
            throw new BadInput(field, sent, Message.of("bad.datetime"));
        }
    }
}
