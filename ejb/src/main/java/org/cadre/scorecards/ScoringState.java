package org.cadre.scorecards;

/** How far the scorecard of a delivery is. The names are stored. */
public enum ScoringState {
    /** Reviewers are asked. */
    OPEN, PASSED, FAILED,
    /** It failed, and somebody independent is to have the last word. */
    APPEALED,
    /** Too few reviewers could be found, and its requester judges alone. */
    ALONE
}
