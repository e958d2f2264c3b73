package org.cadre.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a colleague says of one own skill.
 *
 * @param skill any label, the code or the id of a skill
 * @param level 1 to 5
 * @param evidence at most 5 web addresses (http or https), each at most 500 characters; blank ones are left out
 * @param lastUsed not in the future
 */
public record SkillEdit(String skill, int level, List<String> evidence, Optional<LocalDate> lastUsed) {
    public SkillEdit {
        skill = skill.strip();
        evidence = evidence.stream().map(String::strip).filter(link -> !link.isEmpty()).toList();
    }
}
