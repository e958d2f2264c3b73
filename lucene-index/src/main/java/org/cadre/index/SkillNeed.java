package org.cadre.index;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A skill that a need names.
 *
 * @param skillId the skill's node in the taxonomy
 * @param labels the preferred label and synonyms; used to match claims of skills that share a label
 * @param mandatory true if an expert without a claim of this skill, or of a narrower one, must not be ranked
 * @param minimumLevel least level of the claim, 1 to 5; counts for mandatory skills only
 * @param narrower nodes below the skill; who claims one of them claims the skill
 */
public record SkillNeed(UUID skillId, List<String> labels, boolean mandatory, int minimumLevel, Set<UUID> narrower) {

    public SkillNeed {
        labels = List.copyOf(labels);
        narrower = Set.copyOf(narrower);
        if (minimumLevel < 1 || minimumLevel > 5) {
            throw new IllegalArgumentException(
                    "minimum level of skill " + skillId + " must be 1 to 5, not " + minimumLevel);
        }
    }

    public static SkillNeed mandatory(UUID skillId, int minimumLevel, String... labels) {
        return new SkillNeed(skillId, List.of(labels), true, minimumLevel, Set.of());
    }

    public static SkillNeed nice(UUID skillId, String... labels) {
        return new SkillNeed(skillId, List.of(labels), false, 1, Set.of());
    }

    public SkillNeed with(Set<UUID> below) {
        return new SkillNeed(skillId, labels, mandatory, minimumLevel, below);
    }

    /** The nodes whose claims are claims of this skill. */
    Stream<UUID> nodes() {
        return Stream.concat(Stream.of(skillId), narrower.stream());
    }
}
