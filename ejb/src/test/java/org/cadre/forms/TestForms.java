package org.cadre.forms;

import java.io.StringReader;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Forms for tests. */
public final class TestForms {
    private TestForms() {}

    /** With an input of each type. */
    public static final String EVERY_TYPE = """
            {"question": {"en": "What is **{{title}}** about?", "de": "Worum geht es in **{{title}}**?"},
             "shown": [{"column": "title"}, {"column": "photo", "picture": true}],
             "inputs": [
              {"key": "kind", "label": "Kind", "type": "CHOICE", "options": [
                {"value": "bug", "label": {"en": "A bug", "de": "Ein Fehler"}, "hotkey": "b"}, {"value": "wish"}]},
              {"key": "parts", "label": "Parts", "required": false, "type": "MULTI_CHOICE", "options": [
                {"value": "ui"}, {"value": "api"}, {"value": "docs"}]},
              {"key": "mood", "label": "Mood", "required": false, "type": "SCALE", "min": -2, "max": 2,
               "low": "angry", "high": "glad"},
              {"key": "names", "label": "Names", "required": false, "type": "SPAN", "column": "text", "options": [
                {"value": "PERSON"}]},
              {"key": "why", "label": "Why", "help": "In a sentence", "required": false, "type": "TEXT", "longest": 20},
              {"key": "sketch", "label": "Sketch", "required": false, "type": "IMAGE"}]}""";

    /** One choice between `yes` and `no` about `text`. */
    public static final String YES_OR_NO = """
            {"question": "Is {{text}} right?", "shown": [], "inputs": [
              {"key": "right", "label": "Right", "type": "CHOICE", "options": [{"value": "yes"}, {"value": "no"}]}]}""";

    public static Form form(String json) {
        return Form.read(json(json));
    }

    public static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
