package org.cadre.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A skill that an expert claims.
 *
 * @param skillId the skill's node in the taxonomy
 * @param labels the preferred label first, then synonyms in any language ("Kubernetes", "k8s"); at least one
 * @param broader labels of broader skills ("container orchestration"), which count for less than a label of its own
 * @param level 1 (beginner) to 5 (authority)
 * @param lastUsed when the skill was last used, if known; a claim counts half after four years without use
 * @param endorsers how many others have seen it, 0 or more; however many they are, they lift a claim by less than 30 %
 */
public record SkillClaim(UUID skillId, List<String> labels, List<String> broader, int level,
        @Nullable Instant lastUsed, int endorsers) {

    public SkillClaim {
        labels = List.copyOf(labels);
        broader = List.copyOf(broader);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("skill " + skillId + " has no label");
        }
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException("level of skill " + skillId + " must be 1 to 5, not " + level);
        }
        if (endorsers < 0) {
            throw new IllegalArgumentException("skill " + skillId + " has " + endorsers + " endorsers");
        }
    }

    /** A claim of level 3 without broader skills. */
    public static SkillClaim of(UUID skillId, String... labels) {
        return new SkillClaim(skillId, List.of(labels), List.of(), 3, null, 0);
    }
}
