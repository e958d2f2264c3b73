package org.cadre.suggestions;

import java.util.List;

import org.cadre.people.SkillId;

/**
 * A skill that its reader's own accepted answers show.
 *
 * @param label the skill's preferred one
 * @param shownBy a few of the answers, the newest first; only those of asks that the reader may see
 */
public record SuggestedSkill(SkillId skill, String label, List<ShowingAnswer> shownBy) {
    public SuggestedSkill {
        shownBy = List.copyOf(shownBy);
    }
}
