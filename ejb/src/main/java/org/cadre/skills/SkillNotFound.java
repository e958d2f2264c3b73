package org.cadre.skills;

/** There is no such skill. */
public class SkillNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SkillNotFound(String which) {
        super("no skill " + which);
    }
}
