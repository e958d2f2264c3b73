package org.cadre.rulebook;

/** Whether a rule counts yet. */
public enum Mode {
    /** It is asked, and what it would have said is kept; nobody notices. */
    AUDIT, ENFORCED
}
