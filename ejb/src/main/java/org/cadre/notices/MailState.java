package org.cadre.notices;

/** What became of a notice's mail. */
enum MailState {
    /** There is none to be sent. */
    NONE, DUE, SENT,
    /** When it could have been sent, its recipient was no longer to have it, or it was no longer true. */
    DROPPED,
    /** The mail server refused its recipient or content for days. */
    UNDELIVERABLE
}
