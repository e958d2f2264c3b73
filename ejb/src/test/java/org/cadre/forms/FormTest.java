package org.cadre.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cadre.forms.TestForms.EVERY_TYPE;
import static org.cadre.forms.TestForms.YES_OR_NO;
import static org.cadre.forms.TestForms.form;
import static org.cadre.forms.TestForms.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cadre.governance.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static final Map<String, String> ITEM = Map.of("title", "A *title*", "text", "Ada met Bob.", "photo",
            "a.png");
    private final Form form = form(EVERY_TYPE);

    @Test
    void whatIsReadIsWrittenAgain() {
        assertThat(Form.read(form.json())).isEqualTo(form);
        assertThat(Form.read(form.json()).json()).hasToString(form.json().toString());
    }

    @Test
    void itKnowsWhichFieldsAnItemMustHave() {
        assertThat(form.columns()).containsExactlyInAnyOrder("title", "photo", "text");
        form.check(List.of("text", "photo", "title", "more"));
        assertFault(() -> form.check(List.of("title")), "form", "photo, text");
    }

    @Test
    void anItemsFieldIsNoMarkup() {
        assertThat(form.question(Locale.GERMAN, ITEM)).isEqualTo("Worum geht es in **A \\*title\\***?");
        assertThat(form.question(Locale.FRENCH, Map.of("title", "[x](http://y)\n# z")))
                .isEqualTo("What is **\\[x\\]\\(http\\:/\\/y\\) \\# z** about?".replace("\\/", "/"));
    }

    @Test
    void anAnswerIsReadAsItIsMeant() {
        var answer = form.check(json("""
                {"kind": "bug", "parts": ["docs", "ui"], "mood": -2, "why": "  so  ", "names": [
                 {"start": 8, "end": 11, "option": "PERSON"}, {"start": 0, "end": 3, "option": "PERSON"}]}"""), ITEM);
        assertThat(answer.value("parts")).contains(new Value.Several(List.of("ui", "docs")));
        assertThat(answer.value("why")).contains(new Value.Written("so"));
        assertThat(answer.value("names").orElseThrow().label()).isEqualTo("0-3:PERSON|8-11:PERSON");
        assertThat(form.check(answer.json(), ITEM)).isEqualTo(answer);
    }

    @Test
    void aTablesCellsMeanTheSame() {
        var cells = Map.of("kind", "wish", "parts", "docs | ui", "mood", "+1", "names",
                "[{\"start\": 0, \"end\": 3, \"option\": \"PERSON\"}]", "why", " ");
        assertThat(form.check(cells, ITEM)).isEqualTo(form.check(json("""
                {"kind": "wish", "parts": ["ui", "docs"], "mood": 1,
                 "names": [{"start": 0, "end": 3, "option": "PERSON"}]}"""), ITEM));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "{}; kind; ``", "{\"kind\": \"\"}; kind; ``", "{\"kind\": null}; kind; ``",
            "{\"kind\": \"none\"}; kind; none", "{\"kind\": 1}; kind; 1", "{\"other\": \"x\"}; other; \"x\"",
            "{\"kind\": \"bug\", \"parts\": \"ui\"}; parts; \"ui\"",
            "{\"kind\": \"bug\", \"parts\": [\"ui\", \"ui\"]}; parts; \"ui\"",
            "{\"kind\": \"bug\", \"mood\": 3}; mood; 3", "{\"kind\": \"bug\", \"mood\": 1.5}; mood; 1.5",
            "{\"kind\": \"bug\", \"mood\": 1e99}; mood; 1E+99", "{\"kind\": \"bug\", \"mood\": \"1\"}; mood; \"1\"",
            "{\"kind\": \"bug\", \"why\": \"123456789012345678901\"}; why; 123456789012345678901",
            "{\"kind\": \"bug\", \"sketch\": \"a.png\"}; sketch; a.png",
            "{\"kind\": \"bug\", \"names\": [1]}; names; 1",
            "{\"kind\": \"bug\", \"names\": [{\"start\":0,\"end\":3,\"option\":\"X\"}]}; names; X"})
    void whatCannotBeTakenIsNamed(String answer, String field, String value) {
        assertThatThrownBy(() -> form.check(json(answer), ITEM)).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).anySatisfy(fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.value()).isEqualTo(value);
                }));
    }

    @Test
    void placesLieWithinTheText() {
        for (String place : List.of("-1,3", "3,3", "4,2", "0,13", "0,99999999999", "0.5,2"))
            assertThatThrownBy(() -> form.check(json("""
                    {"kind": "bug", "names": [{"start": %s, "end": %s, "option": "PERSON"}]}"""
                    .formatted((Object[]) place.split(","))), ITEM)).as(place).isInstanceOfSatisfying(BadInput.class,
                            bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("names"));
    }

    @Test
    void everythingWrongWithAFormIsToldAtOnceByItsPath() {
        assertThatThrownBy(() -> form(
                """
                        {"question": "", "inputs": [
                          {"key": "1st", "label": "x", "type": "CHOICE", "options": [{"value": "a"}, {"value": "a"}]},
                          {"key": "b", "label": {"e": "x"}, "type": "SCALE", "min": 3, "max": 2},
                          {"key": "c", "label": "x", "type": "GUESS"},
                          {"key": "d", "label": "x", "type": "CHOICE", "options": [{"value": "a"}, {"value": "b", "hotkey": "?"},
                            {"value": "c"}]},
                          {"key": "e", "label": "x", "type": "TEXT", "shape": "round", "required": "no"}]}"""))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults()).extracting(BadInput.Fault::field).contains("question",
                                "inputs[0].options", "inputs[0].key", "inputs[1].label", "inputs[1].max",
                                "inputs[2].type", "inputs[3].options[1].hotkey", "inputs[4].shape",
                                "inputs[4].required"));
    }

    @Test
    void aFormHasOneToTenInputsOfDifferentKeys() {
        var input = json(YES_OR_NO).getJsonArray("inputs").getJsonObject(0);
        assertFault(() -> Form.read(with()), "inputs", "");
        assertFault(() -> Form.read(with(input, input)), "inputs[1].key", "right");
        var many = new ArrayList<JsonObject>();
        for (int i = 0; i < 11; i++)
            many.add(Json.createObjectBuilder(input).add("key", "k" + i).build());
        assertFault(() -> Form.read(with(many.toArray(JsonObject[]::new))), "inputs", "11");
    }

    /** Whatever is sent is either taken, and then means the same when it is sent as it is kept, or is bad input. */
    @Test
    void noAnswerIsHalfTaken() {
        var random = new Random(1);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            var sent = anything(random);
            try {
                var answer = form.check(sent, ITEM);
                assertThat(form.check(answer.json(), ITEM)).isEqualTo(answer);
                taken++;
            } catch (BadInput bad) {
                assertThat(bad.faults()).isNotEmpty();
            }
        }
        assertThat(taken).isBetween(500, 19_500);
    }

    private JsonObject anything(Random random) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        for (Input input : form.inputs())
            if (random.nextInt(3) > 0 || input.required() && random.nextInt(8) > 0)
                all.add(input.key(), value(random, input));
        return all.build();
    }

    private static JsonValue value(Random random, Input input) {
        if (random.nextInt(12) == 0)
            return List.of(JsonValue.NULL, JsonValue.TRUE, JsonValue.EMPTY_JSON_ARRAY, JsonValue.EMPTY_JSON_OBJECT,
                    Json.createValue(random.nextInt()), Json.createValue("?")).get(random.nextInt(6));
        return switch (input.wanted()) {
            case Wanted.Choice choice -> Json
                    .createValue(choice.options().get(random.nextInt(choice.options().size())).value());
            case Wanted.MultiChoice several -> {
                var list = Json.createArrayBuilder();
                several.options().stream().filter(_ -> random.nextBoolean()).forEach(one -> list.add(one.value()));
                yield list.build();
            }
            case Wanted.Scale _ -> Json.createValue(random.nextInt(-3, 4));
            case Wanted.Span _ -> Json.createArrayBuilder().add(Json.createObjectBuilder()
                    .add("start", random.nextInt(-1, 12)).add("end", random.nextInt(14)).add("option", "PERSON"))
                    .build();
            case Wanted.Text _ -> Json.createValue("x".repeat(random.nextInt(24)));
            case Wanted.Image _ -> Json.createValue(UUID.randomUUID().toString());
        };
    }

    private static JsonObject with(JsonObject... inputs) {
        var all = Json.createArrayBuilder();
        for (var one : inputs)
            all.add(one);
        return Json.createObjectBuilder().add("question", "?").add("inputs", all).build();
    }

    private static void assertFault(ThrowingCallable call, String field, String value) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BadInput.class, bad -> {
            assertThat(bad.faults().getFirst().field()).isEqualTo(field);
            assertThat(bad.faults().getFirst().value()).isEqualTo(value);
        });
    }
}
