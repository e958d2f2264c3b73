package org.cadre.web.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;

import jakarta.json.Json;

import org.cadre.governance.BadInput;
import org.cadre.web.Form;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
    private static final org.cadre.forms.Form EVERY_TYPE = read("""
            {"question": {"en": "What is **{{title}}** about?", "de": "Worum geht es in **{{title}}**?"},
             "shown": [{"column": "title"}, {"column": "photo", "picture": true}],
             "inputs": [
              {"key": "kind", "label": "Kind", "type": "CHOICE", "options": [
                {"value": "bug", "label": {"en": "A bug", "de": "Ein Fehler"}, "hotkey": "b"}, {"value": "wish"}]},
              {"key": "parts", "label": "Parts", "required": false, "type": "MULTI_CHOICE", "options": [
                {"value": "ui"}, {"value": "a = b", "hotkey": "2"}]},
              {"key": "mood", "label": "Mood", "required": false, "type": "SCALE", "min": -2, "max": 2,
               "low": "angry", "high": "glad"},
              {"key": "names", "label": "Names", "required": false, "type": "SPAN", "column": "text", "options": [
                {"value": "PERSON"}]},
              {"key": "why", "label": {"en": "Why", "de": "Warum"}, "help": "Short", "type": "TEXT", "longest": 20},
              {"key": "sketch", "label": "Sketch", "required": false, "type": "IMAGE"}]}"""
            .replace("a = b", "a=b"));

    @Test
    void aFormThatIsKeptComesBackAsItWas() {
        var fields = FormFields.compact(FormFields.of(EVERY_TYPE));
        assertThat(FormFields.inputs(fields)).isEqualTo(6);
        assertThat(org.cadre.forms.Form.read(FormFields.json(fields))).isEqualTo(EVERY_TYPE);
    }

    @Test
    void blankInputsAreLeftOutAndKeysMadeUp() {
        var sent = Form.empty().with("question", "Which?").with("inputs[0].label", "")
                .with("inputs[1].label", "Which").with("inputs[1].type", "CHOICE")
                .with("inputs[1].options", "a\n\nb = Bee [q]\n");
        var form = org.cadre.forms.Form.read(FormFields.json(FormFields.compact(sent)));
        assertThat(form.inputs()).singleElement().satisfies(input -> {
            assertThat(input.key()).isEqualTo("input1");
            assertThat(input.required()).isFalse();
        });
        assertThat(FormFields.of(form).value("inputs[0].options")).isEqualTo("a\nb = Bee [q]");
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        var sent = FormFields.compact(Form.empty().with("inputs[0].label", "Which").with("inputs[0].type", "SCALE")
                .with("inputs[0].min", "few").with("inputs[1].label", "What").with("inputs[1].type", "CHOICE")
                .with("inputs[1].options", "a\na"));
        assertThatThrownBy(() -> org.cadre.forms.Form.read(FormFields.json(sent)))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    var marked = sent;
                    for (var fault : bad.faults())
                        marked = marked.wrong(fault.field(), fault.reason().key());
                    assertThat(FormFields.placed(marked).errors()).extracting(Form.FieldError::field)
                            .containsExactlyInAnyOrderElementsOf(
                                    List.of("question", "inputs[0].min", "inputs[1].options"));
                });
    }

    private static org.cadre.forms.Form read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return org.cadre.forms.Form.read(reader.readObject());
        }
    }
}
