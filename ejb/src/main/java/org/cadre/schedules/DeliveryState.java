package org.cadre.schedules;

/** What became of one mail. */
public enum DeliveryState {
    WAITING, SENT,
    /** The mail server refused the address for days. */
    UNDELIVERABLE,
    /** The company has set up no mail server. */
    NO_SERVER,
    /** The recipient has left. */
    LEFT,
    /** The recipient may not read reports any more. */
    NO_ROLE,
    /** There is no such unit any more, or its records are gone. */
    NOT_TOLD,
    /** A rule does not let the recipient take it out. */
    RULE,
    /** The schedule was paused before it went out. */
    STOPPED
}
