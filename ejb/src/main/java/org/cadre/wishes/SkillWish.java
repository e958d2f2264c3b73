package org.cadre.wishes;

import org.cadre.people.SkillId;

/**
 * A skill that whoever helps is to have.
 *
 * @param label the preferred one
 * @param mandatory whether nobody is asked who neither claims it nor a narrower one
 */
public record SkillWish(SkillId skill, String label, boolean mandatory) {
    /** No longer a must, but still better. */
    public SkillWish relaxed() {
        return new SkillWish(skill, label, false);
    }
}
