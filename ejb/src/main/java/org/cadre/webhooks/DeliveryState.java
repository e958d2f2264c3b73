package org.cadre.webhooks;

/** How one event gets on at one endpoint; stored by these names. */
public enum DeliveryState {
    /** For its first or next try. */
    WAITING,
    /** The receiver said so, by a 2xx. */
    DELIVERED,
    /** Not tried any more, unless somebody replays it. */
    FAILED,
    /** Not sent, since the ask is by now above the endpoint's clearance or behind a wall. */
    WITHHELD
}
