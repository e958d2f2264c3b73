package org.cadre.passes;

/** What a pass is good for. The first two work once. */
public enum Verb {
    ACCEPT, DECLINE, UNSUBSCRIBE,
    /** Answering by mail. */
    ANSWER
}
