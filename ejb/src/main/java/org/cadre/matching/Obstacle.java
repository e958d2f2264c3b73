package org.cadre.matching;

/** Why somebody whom much speaks for is not a candidate; of several the first. */
public enum Obstacle {
    OPTED_OUT, AWAY, NO_SKILL, NOT_CLEARED
}
