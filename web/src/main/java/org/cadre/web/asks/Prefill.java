package org.cadre.web.asks;

import java.util.Arrays;
import java.util.Map;

import org.cadre.asks.NewAsk;
import org.cadre.governance.Classification;
import org.cadre.people.Reader;
import org.cadre.web.Form;

/**
 * What a link fills into the form of a question. What is too long, or is none of it, is left out; a classification counts
 * only where it makes the question more secret than usual and the reader may use it. Nothing is sent by it.
 */
final class Prefill {
    private static final Map<String, Integer> LONGEST = Map.of("text", NewAsk.LONGEST_TEXT, "title", 150, "tags", 300,
            "mustHave", 300, "niceToHave", 300);

    private Prefill() {}

    static Form of(Reader reader, Form link) {
        var form = Form.empty();
        for (var field : LONGEST.entrySet()) {
            String value = link.value(field.getKey());
            if (!value.isBlank() && value.length() <= field.getValue())
                form = form.with(field.getKey(), value);
        }
        String level = link.value("classification");
        boolean usable = Arrays.stream(Classification.values())
                .filter(one -> one.covers(Classification.INTERNAL) && reader.clearance().covers(one))
                .anyMatch(one -> one.name().equals(level));
        return usable ? form.with("classification", level) : form;
    }

    /** Whether it fills in more than the words that the reader typed elsewhere. */
    static boolean by(Form filled) {
        return filled.values().keySet().stream().anyMatch(field -> !field.equals("text"));
    }
}
