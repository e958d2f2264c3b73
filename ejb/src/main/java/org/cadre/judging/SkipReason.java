package org.cadre.judging;

/** Why a worker does not judge an item. The names are stored. */
public enum SkipReason {
    /** Nothing there can be judged: it is empty, or cannot be shown. */
    BROKEN,
    /** What is asked does not fit it. */
    DOES_NOT_FIT,
    /** The worker cannot tell. */
    CANNOT_TELL,
    /** The worker should not: they know who it is about, or had to do with it. */
    INVOLVED
}
