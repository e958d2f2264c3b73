package org.cadre.simulator;

import org.cadre.matching.Obstacle;

/** Why somebody would not be asked. */
public enum Cause {
    /** Asks. */
    ASKER,
    /** Does not want to be asked. */
    OPTED_OUT,
    /** Is away. */
    AWAY,
    /** Lacks a skill that is a must. */
    NO_SKILL,
    /** Could be asked, but has as many invitations as they want. */
    AT_LIMIT,
    /** Is not cleared; told to GOVERNANCE alone. */
    NOT_CLEARED;

    static Cause of(Obstacle obstacle) {
        return switch (obstacle) {
            case OPTED_OUT -> OPTED_OUT;
            case AWAY -> AWAY;
            case NO_SKILL -> NO_SKILL;
            case NOT_CLEARED -> NOT_CLEARED;
        };
    }
}
