package org.cadre.forms;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * A text of a form's author, in each language that they want.
 *
 * @param texts by language (ISO 639), one at least; the empty language is every other one
 */
public record Label(SortedMap<String, String> texts) {
    public static final int LONGEST = 5_000;

    /** @throws BadInput naming no field, for it stands for the text itself */
    public Label {
        var kept = new TreeMap<String, String>();
        texts.forEach((language, text) -> kept.put(language.strip().toLowerCase(Locale.ROOT), text.strip()));
        var checks = new Checks();
        checks.that(!kept.isEmpty(), "", "", "bad.missing");
        kept.forEach((language, text) -> {
            checks.that(language.matches("([a-z]{2,3})?"), "", language, "bad.form-language");
            checks.text("", text, LONGEST);
        });
        checks.done();
        texts = Collections.unmodifiableSortedMap(kept);
    }

    public static Label of(String text) {
        return new Label(new TreeMap<>(Map.of("", text)));
    }

    /** In that language, else in the one for all, in English, or in whichever there is. */
    public String in(Locale locale) {
        for (String language : new String[]{locale.getLanguage(), "", "en"})
            if (texts.containsKey(language))
                return texts.getOrDefault(language, "");
        return texts.firstEntry().getValue();
    }

    Label worded(UnaryOperator<String> made) {
        var other = new TreeMap<String, String>();
        texts.forEach((language, text) -> other.put(language, made.apply(text)));
        return new Label(other);
    }

    /** @throws BadInput naming the field, where one of the texts is longer */
    Label within(String field, int longest) {
        texts.values().stream().filter(text -> text.length() > longest).findFirst().ifPresent(text -> {
            throw new BadInput(field, text, Message.of("bad.too-long", longest));
        });
        return this;
    }
}
