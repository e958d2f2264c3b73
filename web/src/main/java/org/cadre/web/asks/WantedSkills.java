package org.cadre.web.asks;

import java.util.List;

/**
 * The skills that an asker named, and what can be given up where nobody has them.
 *
 * @param must labels of those without which nobody is asked
 * @param nice labels of the others
 * @param relaxations what the asker may give up now; empty for others, and where somebody fits
 */
public record WantedSkills(List<String> must, List<String> nice, List<Relaxing> relaxations) {
    public static final WantedSkills NONE = new WantedSkills(List.of(), List.of(), List.of());

    /**
     * One way out, {@code POST /asks/{id}/relax}.
     *
     * @param skill its id; empty for all
     * @param label of the skill; empty for all
     * @param helps whether somebody would then fit
     */
    public record Relaxing(String skill, String label, boolean helps) {}
}
