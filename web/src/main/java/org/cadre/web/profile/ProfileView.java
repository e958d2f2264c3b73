package org.cadre.web.profile;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.people.PersonView.SkillLine;

/**
 * {@code GET /profile}: my skills, availability and settings, each a form of its own.
 *
 * @param skills strongest first; {@code POST /profile/skills/{id}/remove} takes one away
 * @param suggested how many skills {@code /profile/suggestions} has for me
 * @param skill {@code POST /profile/skills}: {@code skill} (name or other label), {@code level} (1 to 5),
 *     {@code evidence} (web address), {@code lastUsed} (date); adds a skill or changes it
 * @param suggestions labels offered for {@code skill}
 * @param availability {@code POST /profile/availability}: {@code minutes} per week, {@code awayUntil} (date),
 *     {@code most} open invitations, {@code optOut} ({@code yes} or absent)
 * @param settings {@code POST /profile/settings}: {@code language}, {@code zone}
 * @param zones names of the time zones to choose from
 */
public record ProfileView(Person person, List<SkillLine> skills, int suggested, Form skill, List<String> suggestions,
        Form availability, Form settings, List<String> zones) implements View {
    @Override
    public String template() {
        return "profile/profile";
    }
}
