package org.cadre.plans;

import java.util.Optional;

import org.cadre.wishes.SkillWish;

/**
 * What an asker may give up where nobody has all skills that must be there.
 *
 * @param without the skill that is a must no longer; empty for all of them
 * @param helps whether anybody would then fit; how many is not told
 */
public record Relaxation(Optional<SkillWish> without, boolean helps) {}
