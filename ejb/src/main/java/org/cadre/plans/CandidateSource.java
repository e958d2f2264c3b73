package org.cadre.plans;

/** Where a candidate of a plan comes from. */
public enum CandidateSource {
    FOUND, LAST_RESORT
}
