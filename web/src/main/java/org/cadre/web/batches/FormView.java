package org.cadre.web.batches;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;
import org.cadre.web.language.Languages.Language;

/**
 * {@code GET /batches/{id}/form}: what is asked of every item. Posts to the same address {@code question}, {@code shown} and
 * {@code pictures} (columns parted by commas), and of each input {@code inputs[N].key}, {@code label}, {@code help},
 * {@code required}, {@code type}, {@code options}, {@code min}, {@code max}, {@code low}, {@code high}, {@code column},
 * {@code longest}; {@code more} wants a blank one, {@code keep} keeps it under {@code name}, {@code load} takes that of a kept one.
 *
 * @param inputs how many are shown
 * @param types of inputs
 * @param saved the forms that the reader keeps, none of them at the top; empty where there are none
 * @param columns of the items that are there already
 * @param languages in which the question can stand beside the one for all
 */
public record FormView(String id, String title, Form form, int inputs, List<Option> types, List<Option> saved,
        List<String> columns, List<Language> languages) implements View {
    /** The name of an input's field. */
    public String field(int input, String part) {
        return FormFields.name(input, part);
    }

    @Override
    public String template() {
        return "batches/form";
    }
}
