package org.cadre.mandates;

/** What has become of a request for a role. */
public enum MandateState {
    REQUESTED, GRANTED, REFUSED,
    /** It was an exception, and its time is over. */
    ENDED
}
