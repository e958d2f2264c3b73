package org.cadre.web.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.cadre.governance.BadInput;
import org.cadre.web.Form;
import org.cadre.web.batches.ItemsView.Field;
import org.junit.jupiter.api.Test;

/** Fields of a page, answers by a form, and the words in which they are told. */
class AnsweringTest {
    private static final org.cadre.forms.Form FORM = org.cadre.forms.Form.read(json("""
            {"question": "What is **{{title}}** about?", "shown": [{"column": "title"}, {"column": "text"}],
             "inputs": [
              {"key": "kind", "label": {"en": "Kind", "de": "Art"}, "required": true, "type": "CHOICE", "options": [
                {"value": "bug", "label": {"en": "A bug", "de": "Ein Fehler"}, "hotkey": "b"}, {"value": "wish"}]},
              {"key": "parts", "label": "Parts", "required": false, "type": "MULTI_CHOICE", "options": [
                {"value": "ui", "label": "Pages", "hotkey": "s"}, {"value": "api", "hotkey": "1"}, {"value": "docs"}]},
              {"key": "mood", "label": "Mood", "required": false, "type": "SCALE", "min": -2, "max": 2,
               "low": "angry", "high": "glad"},
              {"key": "weight", "label": "Weight", "required": false, "type": "SCALE", "min": 0, "max": 50,
               "low": "a", "high": "z"},
              {"key": "names", "label": "Names", "required": false, "type": "SPAN", "column": "text", "options": [
                {"value": "PERSON", "label": "Person"}, {"value": "PLACE"}]},
              {"key": "why", "label": "Why", "required": false, "type": "TEXT", "longest": 20},
              {"key": "sketch", "label": "Sketch", "required": false, "type": "IMAGE"}]}"""));
    private static final Map<String, String> ITEM = Map.of("title", "late", "text", "Ada met Ada in Oslo.");

    @Test
    void everyKindOfFieldBecomesAnAnswerThatTheFormTakes() {
        var sent = Form.empty().with("in.kind", "bug").with("in.parts.0", "yes").with("in.parts.2", "yes")
                .with("in.mood", "-2").with("in.weight", "7").with("in.names.0", "Ada [2]\nAda")
                .with("in.names.1", "Oslo")
                .with("in.why", " late ").with("other", "x");
        var answer = Answering.read(FORM, ITEM, sent, "in.");
        assertThat(FORM.check(answer, ITEM).json()).isEqualTo(json("""
                {"kind": "bug", "parts": ["ui", "docs"], "mood": -2, "weight": 7, "names": [
                  {"start": 0, "end": 3, "option": "PERSON"}, {"start": 8, "end": 11, "option": "PERSON"},
                  {"start": 15, "end": 19, "option": "PLACE"}], "why": "late"}"""));
        assertThat(new AnswerLines(FORM, Locale.GERMAN).of(FORM.check(answer, ITEM).json(), ITEM)).containsExactly(
                new Field("Art", "Ein Fehler"), new Field("Parts", "Pages, docs"), new Field("Mood", "-2"),
                new Field("Weight", "7"), new Field("Names", "“Ada” Person, “Ada” Person, “Oslo” PLACE"),
                new Field("Why", "late"));
        assertThat(new AnswerLines(FORM, Locale.ENGLISH).expected(json("{\"kind\": \"bug\", \"parts\": [\"ui\"]}")))
                .isEqualTo("Kind: A bug; Parts: Pages");
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        var answer = Answering.read(FORM, ITEM, Form.empty().with("in.kind", "wish"), "in.");
        assertThat(FORM.check(answer, ITEM).values().keySet()).containsExactly("kind");
    }

    @Test
    void wordsThatDoNotStandThereAreToldByTheirInput() {
        var sent = Form.empty().with("in.kind", "bug").with("in.names.1", "Rome").with("in.mood", "so so");
        assertThatThrownBy(() -> Answering.read(FORM, ITEM, sent, "in.")).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("names");
                    assertThat(fault.value()).isEqualTo("Rome");
                }));
        var placed = Answering.placed(sent.wrong("names", "a").wrong("reason", "b").wrong("key", "c"), FORM, "in.",
                List.of("reason"));
        assertThat(placed.errors()).extracting(Form.FieldError::field).containsExactly("in.names", "reason", "");
    }

    @Test
    void anOptionHasItsOwnKeyOrItsPlaceWhereThatIsFreeAndNeverOneOfThePlayer() {
        var card = ItemCard.of(FORM, ITEM, Map.of(), Locale.GERMAN, "in.");
        assertThat(keys(card, 0)).containsExactly("b", "2");
        assertThat(keys(card, 1)).as("s skips, 1 is another's").containsExactly("", "1", "3");
        assertThat(keys(card, 2)).containsExactly("", "", "0", "1", "2");
        assertThat(card.inputs().get(3).kind()).as("a long scale").isEqualTo("NUMBER");
        assertThat(card.inputs().get(4).text()).isEqualTo("Ada met Ada in Oslo.");
        assertThat(card.fields()).extracting(ItemCard.Shown::name).as("the text stands where it is marked")
                .containsExactly("title");
        assertThat(card.inputs().getFirst().label()).isEqualTo("Art");
        assertThat(card.question().html()).contains("<strong>late</strong>");
    }

    private static List<String> keys(ItemCard card, int input) {
        return card.inputs().get(input).choices().stream().map(InputView.Choice::key).toList();
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
