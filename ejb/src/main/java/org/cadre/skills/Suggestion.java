package org.cadre.skills;

import org.cadre.people.SkillId;

/**
 * A skill that begins with what was typed.
 *
 * @param label the preferred one
 * @param matched the label that begins so; the same where it is the preferred one
 */
public record Suggestion(SkillId id, String label, String matched) {}
