package org.cadre.rulemaking;

/** Where a version of a rule stands. */
public enum VersionState {
    DRAFT, PROPOSED, PUBLISHED, REJECTED,
    /** A draft or proposal that its author took back, or that a later one took the place of. */
    WITHDRAWN
}
