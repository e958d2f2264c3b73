package org.cadre.disclosure;

/** Who sees a field; its owner always does. The names are stored. */
public enum Circle {
    EVERYBODY,
    /** Who works in the very same unit, and all managers above. */
    UNIT, ME
}
