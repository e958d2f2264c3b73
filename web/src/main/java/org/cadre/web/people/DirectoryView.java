package org.cadre.web.people;

import java.util.List;

import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /people?q=}: colleagues by name, unit or skill.
 *
 * @param query what was looked for, or empty
 * @param people in the order to be shown
 */
public record DirectoryView(String query, List<Entry> people, Pages pages) implements View {
    /**
     * One colleague.
     *
     * @param site site and country in one line
     * @param skills labels of the strongest few
     * @param away whether invitations are off at the moment
     */
    public record Entry(Person person, String site, List<String> skills, boolean away) {}

    @Override
    public String template() {
        return "people/directory";
    }
}
