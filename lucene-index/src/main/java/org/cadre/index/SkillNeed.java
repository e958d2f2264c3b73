package org.cadre.index;

import java.util.List;
import java.util.UUID;

/**
 * A skill that a need names.
 *
 * @param skillId the skill's node in the taxonomy
 * @param labels the preferred label and synonyms; used to match claims of skills that share a label
 * @param mandatory true if an expert without a claim of this skill must not be ranked
 * @param minimumLevel least level of the claim, 1 to 5; counts for mandatory skills only
 */
public record SkillNeed(UUID skillId, List<String> labels, boolean mandatory, int minimumLevel) {

    public SkillNeed {
        labels = List.copyOf(labels);
        if (minimumLevel < 1 || minimumLevel > 5) {
            throw new IllegalArgumentException(
                    "minimum level of skill " + skillId + " must be 1 to 5, not " + minimumLevel);
        }
    }

    public static SkillNeed mandatory(UUID skillId, int minimumLevel, String... labels) {
        return new SkillNeed(skillId, List.of(labels), true, minimumLevel);
    }

    public static SkillNeed nice(UUID skillId, String... labels) {
        return new SkillNeed(skillId, List.of(labels), false, 1);
    }
}
