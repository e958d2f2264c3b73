package org.cadre.asks;

/** What is wanted. */
public enum AskKind {
    QUESTION, MICRO_TASK
}
