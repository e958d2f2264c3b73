package org.cadre.index;

/** The kinds of documents that one index holds. An id is unique within its kind. */
public enum Kind {
    /** An {@link ExpertProfile}. */
    PROFILE,
    /** An {@link Evidence}. */
    EVIDENCE,
    /** A {@link Post}. */
    POST
}
