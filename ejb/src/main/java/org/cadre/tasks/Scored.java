package org.cadre.tasks;

/** What reviewers say of a delivery, where its task has a scorecard. */
public enum Scored {
    /** They have not decided, or an appeal is under way. */
    OPEN, PASSED, FAILED,
    /** Too few could be found, and its requester judges it alone. */
    ALONE
}
