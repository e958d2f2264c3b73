package org.cadre.asks;

/** OPEN until an answer is accepted (SOLVED) or the asker gives it up (CLOSED); both can be reopened. */
public enum AskState {
    OPEN, SOLVED, CLOSED
}
