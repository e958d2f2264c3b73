package org.cadre.web.asks;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;

/**
 * The form that posts to {@code /asks}: {@code text} (alone enough), {@code title}, {@code tags} (comma-separated),
 * {@code classification}, {@code urgency}; of a new ask only {@code mustHave} and {@code niceToHave} (skills,
 * comma-separated), {@code pool}, {@code wall}, {@code exportControlled} and {@code anonymous} (yes or nothing), and
 * {@code personalDataRegion}.
 *
 * @param form what was entered and what is wrong; an error with an empty field name says why a rule refused
 * @param classifications those that this asker may use, lowest first, each with a hint
 * @param urgencies slowest first, each with a hint that names the time for one wave
 * @param pools those that can be asked first, none of them at the top; empty where there are none
 * @param walls those of the asker that take asks, none of them at the top; empty where there are none
 * @param anonymous the one box to tick
 * @param longest most characters of {@code text}
 */
public record AskForm(Form form, List<Option> classifications, List<Option> urgencies, List<Option> pools,
        List<Option> walls, List<Option> anonymous, int longest) {
    /** Whether the part behind "more options" must stand open. */
    public boolean optionsUsed() {
        return form.errors().stream().anyMatch(error -> !error.field().isEmpty() && !error.field().equals("text"))
                || !form.value("title").isEmpty() || !form.value("tags").isEmpty()
                || !form.value("mustHave").isEmpty() || !form.value("niceToHave").isEmpty()
                || !form.value("pool").isEmpty() || !form.value("wall").isEmpty()
                || !form.value("exportControlled").isEmpty() || !form.value("personalDataRegion").isEmpty()
                || !form.value("anonymous").isEmpty();
    }
}
