package org.cadre.screening;

/** What is done with a text in which something of a kind is found. */
public enum Treatment {
    /** It is kept as it is; who writes it is told before. */
    ALLOW,
    /** It is kept without the place, unless its writer says that the alarm is false. */
    MASK,
    /** It is not taken. */
    HOLD
}
