package org.cadre.governance;

/** The points at which the rule book is asked. */
public enum Stage {
    /** An ask is filed. */
    INTAKE,
    /** A colleague may be invited. */
    MATCH,
    /** A reader is shown something. */
    DISCLOSE,
    /** A result is handed over. */
    DELIVER,
    /** Data leaves the portal. */
    EXPORT
}
