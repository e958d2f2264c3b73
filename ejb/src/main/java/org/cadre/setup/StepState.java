package org.cadre.setup;

/** How a step stands; one at most is next. */
public enum StepState {
    DONE, NEXT, OPEN, SKIPPED
}
