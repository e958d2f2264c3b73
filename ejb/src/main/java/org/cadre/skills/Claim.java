package org.cadre.skills;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.cadre.people.SkillId;

/**
 * A skill that a colleague claims.
 *
 * @param label the skill's preferred one
 * @param level 1 to 5
 * @param evidence addresses that show it, http or https
 * @param own whether the colleague has touched it; else it is the directory's
 */
public record Claim(SkillId skill, String label, int level, List<URI> evidence, Optional<LocalDate> lastUsed,
        boolean own) {
    public Claim {
        evidence = List.copyOf(evidence);
    }

    /** The same without what shows it. */
    public Claim withoutEvidence() {
        return new Claim(skill, label, level, List.of(), lastUsed, own);
    }
}
