package org.cadre.invitations;

/** Why an invitee declines. */
public enum DeclineReason {
    NOT_MY_AREA, NO_TIME,
    /** A conflict of interest. */
    CONFLICT
}
