package org.cadre.skills;

import org.cadre.governance.NotFound;

/** There is no such skill. */
public class SkillNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public SkillNotFound(String which) {
        super("no skill " + which);
    }
}
