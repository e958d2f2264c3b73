package org.cadre.rulebook;

/** What a rule does where its condition holds. */
public enum Effect {
    REFUSE, REQUIRE_APPROVAL, WARN,
    /** Only keeps that it met the case. */
    AUDIT
}
