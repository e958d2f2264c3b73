package org.cadre.tasks;

/** How far one delivery is; that it was accepted says its ask. */
public enum DeliveryState {
    /** A rule wants somebody to look at it first. */
    HELD,
    /** It lies before the requester, or was accepted. */
    MADE,
    /** It was sent back, with reasons. */
    RETURNED,
    /** Whoever looked at it first did not let it through. */
    REFUSED
}
