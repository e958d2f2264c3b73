package org.cadre.web.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import org.cadre.forms.Input;
import org.cadre.forms.Option;
import org.cadre.forms.Wanted;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.web.Form;
import org.cadre.web.Form.FieldError;

/**
 * Reads an answer from the fields of a page, which have an input's key behind a prefix. Of several that may be chosen each has a
 * field of its own, since a field is sent once.
 */
final class Answering {
    private static final JsonProvider JSON = JsonProvider.provider();

    private Answering() {}

    /**
     * @param item the fields of the item, in which places are marked
     * @return what {@link org.cadre.forms.Form#check} reads
     * @throws BadInput naming inputs in whose text the words that were marked do not stand
     */
    static JsonObject read(org.cadre.forms.Form form, Map<String, String> item, Form sent, String prefix) {
        var answer = JSON.createObjectBuilder();
        var faults = new ArrayList<Fault>();
        for (Input input : form.inputs()) {
            String name = prefix + input.key();
            String value = sent.value(name).strip();
            switch (input.wanted()) {
                case Wanted.MultiChoice one -> answer.add(input.key(), chosen(one.options(), sent, name));
                case Wanted.Span one -> answer.add(input.key(), marked(input, one, item, sent, name, faults));
                case Wanted.Scale _ when value.matches("[+-]?\\d{1,6}") ->
                    answer.add(input.key(), Integer.parseInt(value));
                case Wanted.Choice _,Wanted.Scale _,Wanted.Text _,Wanted.Image _ -> {
                    if (!value.isEmpty())
                        answer.add(input.key(), value);
                }
            }
        }
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return answer.build();
    }

    private static JsonValue chosen(List<Option> options, Form sent, String name) {
        var chosen = JSON.createArrayBuilder();
        for (int i = 0; i < options.size(); i++)
            if (sent.has(name + "." + i, "yes"))
                chosen.add(options.get(i).value());
        return chosen.build();
    }

    private static JsonValue marked(Input input, Wanted.Span span, Map<String, String> item, Form sent, String name,
            List<Fault> faults) {
        var marks = new Marks(item.getOrDefault(span.column(), ""));
        var places = JSON.createArrayBuilder();
        for (int i = 0; i < span.options().size(); i++)
            try {
                add(places, marks.places(sent.value(name + "." + i)), span.options().get(i).value());
            } catch (Marks.NotThere not) {
                faults.add(new Fault(input.key(), not.line(), Message.of("judging.words-not-there", not.line())));
            }
        return places.build();
    }

    private static void add(JsonArrayBuilder places, List<Marks.Place> found, String option) {
        found.forEach(place -> places.add(JSON.createObjectBuilder().add("start", place.start())
                .add("end", place.end()).add("option", option)));
    }

    /** With every error at a field of the page: an input's at its own, what has none at the top. */
    static Form placed(Form marked, org.cadre.forms.Form form, String prefix, List<String> others) {
        return new Form(marked.values(), marked.errors().stream().map(error -> {
            boolean input = form.input(error.field()).isPresent();
            return new FieldError(input ? prefix + error.field() : others.contains(error.field()) ? error.field() : "",
                    error.message());
        }).toList());
    }
}
