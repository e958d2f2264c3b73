package org.cadre.replies;

/** Why a reply was not taken as it was; its words are the text `reply.CONSTANT`. */
enum Refusal {
    /** The address that it went to is none of ours, or not any more. */
    UNKNOWN_ADDRESS,
    /** The address was given to somebody else. */
    NOT_YOURS,
    /** The ask is above INTERNAL or behind a wall by now. */
    SEALED,
    /** The ask takes no more answers. */
    CLOSED,
    /** Something is in it with which no text is taken. */
    HELD, EMPTY, TOO_LONG, TOO_LARGE, TOO_MANY, UNREADABLE,
    /** It was taken, but not all of what was attached. */
    WITHOUT_ATTACHMENTS
}
