package org.cadre.web.skills;

import java.util.List;

import org.cadre.web.Pages;
import org.cadre.web.View;

/**
 * {@code GET /skills?q=}: the taxonomy, by preferred label.
 *
 * @param query what was looked for among all labels, or empty
 */
public record SkillsView(String query, List<Entry> skills, Pages pages) implements View {
    /**
     * One skill.
     *
     * @param id as in {@code /skills/{id}}
     * @param alternatives other labels, such as "k8s"
     * @param broader label of the broader skill, or empty
     */
    public record Entry(String id, String label, List<String> alternatives, String broader) {}

    @Override
    public String template() {
        return "skills/skills";
    }
}
