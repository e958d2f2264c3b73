package org.cadre.web.skills;

import java.util.List;

import org.cadre.web.View;

/**
 * Fragment, {@code GET /skills/names}: how a list of skills that is being typed may go on.
 *
 * @param names the whole lists, comma-separated
 */
public record SkillNamesView(List<String> names) implements View {
    @Override
    public String template() {
        return "skills/names";
    }
}
