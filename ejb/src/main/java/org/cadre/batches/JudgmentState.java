package org.cadre.batches;

/** GIVEN with an answer, SKIPPED with a reason, UNDONE where its worker took it back. */
public enum JudgmentState {
    GIVEN, SKIPPED, UNDONE
}
