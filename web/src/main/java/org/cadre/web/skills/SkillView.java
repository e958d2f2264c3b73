package org.cadre.web.skills;

import java.util.List;

import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.asks.AskLine;
import org.cadre.web.follows.FollowView;
import org.cadre.web.skills.SkillsView.Entry;

/**
 * {@code GET /skills/{id}}: one skill, who claims it and what was asked about it.
 *
 * @param broader from the nearest up
 * @param people who claim it, as far as the reader may see
 * @param asks the latest about it, as far as the reader may see
 * @param follow a button to follow its tag
 */
public record SkillView(String id, String label, List<String> alternatives, List<Entry> broader, List<Entry> narrower,
        List<Person> people, List<AskLine> asks, FollowView follow) implements View {
    @Override
    public String template() {
        return "skills/skill";
    }
}
