package org.cadre.web.asks;

/** Where an ask stands, as its asker sees it. Messages: {@code ask.state.X} and {@code ask.state.X.hint}. */
public enum AskState {
    /** Filed; the first wave is not invited yet, or a next one is being chosen. */
    SEARCHING,
    /** A wave is invited, nobody has said yes yet. */
    INVITED,
    /** Everybody who fits is busy; they are asked as soon as one of them has time. */
    WAITING,
    /** Nobody, or nobody else, has all skills that are a must; the asker may relax that. */
    UNFIT,
    /** Everybody who fits was asked, and nobody took it on. */
    NOBODY,
    /** Everybody who fits was asked, and whoever said yes has let the promised time pass. */
    LATE,
    /** Somebody has accepted and is writing. */
    ANSWERING,
    /** There is an answer, none accepted yet. */
    ANSWERED,
    /** An answer is accepted. */
    SETTLED,
    /** Closed without an accepted answer. */
    CLOSED
}
