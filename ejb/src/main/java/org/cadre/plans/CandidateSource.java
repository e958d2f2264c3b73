package org.cadre.plans;

/** Where a candidate of a plan comes from. */
public enum CandidateSource {
    FOUND, POOL, LAST_RESORT
}
