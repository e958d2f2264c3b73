package org.cadre.index;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What help is wanted.
 *
 * @param title one line
 * @param body the rest of the text, of any length and script; only its most telling terms are used
 * @param tags tags of the ask
 * @param skills skills that the ask names
 * @param asker who asks, or null if unknown or anonymous; never ranked
 * @param access what the asker may see: evidence beyond it neither ranks nor explains
 * @param classification 0 PUBLIC to 3 RESTRICTED; only experts cleared for it are ranked
 * @param wall id of the wall that the ask stands behind, or null; only its members are ranked
 * @param asOf the instant of asking: evidence given at or after it is not read, absences are judged by it
 * @param excluded experts who must not be ranked, such as those who declined
 * @param filters further filters over experts
 */
public record Need(String title, String body, List<String> tags, List<SkillNeed> skills, @Nullable UUID asker,
        Access access, int classification, @Nullable String wall, Instant asOf, Set<UUID> excluded,
        ExpertFilters filters) {

    public Need {
        tags = List.copyOf(tags);
        skills = List.copyOf(skills);
        excluded = Set.copyOf(excluded);
        Access.requireLevel("classification", classification);
        Access.requireWall("a need", wall);
    }

    /** An unwalled PUBLIC need of a reader of INTERNAL clearance, to be varied by the {@code with} methods. */
    public static Need of(String title, String body, Instant asOf) {
        return new Need(title, body, List.of(), List.of(), null, Access.cleared(1), Access.PUBLIC, null, asOf,
                Set.of(), ExpertFilters.NONE);
    }

    public Need withTags(String... other) {
        return new Need(title, body, List.of(other), skills, asker, access, classification, wall, asOf, excluded,
                filters);
    }

    public Need withSkills(SkillNeed... other) {
        return new Need(title, body, tags, List.of(other), asker, access, classification, wall, asOf, excluded,
                filters);
    }

    /** The need of this asker, who may see this. */
    public Need by(@Nullable UUID who, Access what) {
        return new Need(title, body, tags, skills, who, what, classification, wall, asOf, excluded, filters);
    }

    public Need classified(int level, @Nullable String wallId) {
        return new Need(title, body, tags, skills, asker, access, level, wallId, asOf, excluded, filters);
    }

    public Need without(Set<UUID> experts) {
        return new Need(title, body, tags, skills, asker, access, classification, wall, asOf, experts, filters);
    }

    public Need filtered(ExpertFilters other) {
        return new Need(title, body, tags, skills, asker, access, classification, wall, asOf, excluded, other);
    }
}
