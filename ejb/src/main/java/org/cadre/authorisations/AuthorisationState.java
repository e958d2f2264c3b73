package org.cadre.authorisations;

/** What has become of one. */
public enum AuthorisationState {
    /** Entered, and not yet granted by a second person. */
    REQUESTED, GRANTED, REFUSED,
    /** Taken back before its end. */
    REVOKED,
    /** Its last day is over, or nobody granted it before. */
    EXPIRED
}
