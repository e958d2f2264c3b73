package org.cadre.skills;

import java.util.List;

/**
 * A skill and its place in the taxonomy.
 *
 * @param alternatives its other labels
 * @param broader from the nearest up
 * @param narrower one step down, by label
 */
public record SkillDetails(Skill skill, List<String> alternatives, List<Skill> broader, List<Skill> narrower) {}
