package org.cadre.replies;

/** What became of a mail. */
enum Outcome {
    /** It is an answer or a comment now. */
    POSTED,
    /** Its sender is told why not. */
    REFUSED,
    /** A program wrote it, or nobody whom we know: nobody is told. */
    IGNORED;

    boolean taken() {
        return this == POSTED;
    }
}
