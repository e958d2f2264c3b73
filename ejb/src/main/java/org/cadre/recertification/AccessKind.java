package org.cadre.recertification;

/** What gives somebody more than an employee has; stored by these names. */
public enum AccessKind {
    ROLE, WALL, AUTHORISATION,
    /** Of a machine, where it may write. */
    TOKEN
}
