package org.cadre.recertification;

/** What has become of an item; stored by these names. */
public enum AccessState {
    OPEN, KEPT, REVOKED,
    /** It ended by something else than the review. */
    GONE,
    /** Nobody decided before the review of the next quarter, which asks again. */
    LAPSED
}
