package org.cadre.judging;

/** None is needed; it is open; it was passed; it was not, and may be tried again; it was not, for good. */
public enum QuizState {
    NONE, OPEN, PASSED, FAILED, OVER
}
