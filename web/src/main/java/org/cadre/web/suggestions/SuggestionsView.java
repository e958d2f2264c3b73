package org.cadre.web.suggestions;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;
import org.cadre.web.people.PersonView.Shown;

/**
 * {@code GET /profile/suggestions}: skills that my accepted answers show, for me alone.
 *
 * @param form {@code POST /profile/suggestions/{id}/confirm}: {@code level}; {@code POST .../dismiss} needs none
 */
public record SuggestionsView(List<Entry> suggestions, Form form) implements View {
    /**
     * One skill.
     *
     * @param id as in {@code /skills/{id}}
     * @param answers a few that show it, of asks that I may see
     */
    public record Entry(String id, String label, List<Shown> answers) {}

    @Override
    public String template() {
        return "suggestions/suggestions";
    }
}
