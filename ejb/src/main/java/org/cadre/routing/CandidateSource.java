package org.cadre.routing;

/** Where a candidate of a plan comes from. */
enum CandidateSource {
    FOUND, LAST_RESORT
}
