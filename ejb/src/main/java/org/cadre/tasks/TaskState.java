package org.cadre.tasks;

/** How far a micro-task is. */
public enum TaskState {
    /** Whoever may can take it. */
    FREE,
    /** Its steps are tasks of their own, and it is done once they are. */
    SPLIT,
    /** Somebody is at it. */
    TAKEN,
    /** It was delivered and sent back. */
    REWORK,
    /** What was delivered waits for somebody who looks at it before its requester does. */
    HELD,
    /** Its requester is to look at what was delivered. */
    DELIVERED, ACCEPTED, CLOSED
}
