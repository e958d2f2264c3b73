package org.cadre.plans;

/** Where the routing of an ask stands. */
public enum RoutingState {
    /** Filed, nobody looked for yet. */
    PENDING,
    /** Somebody is invited or at work. */
    RUNNING,
    /** Everybody who fits is busy or away; they are asked as soon as one of them has time. */
    WAITING,
    /** Nobody is left to invite and nobody took it on. */
    EXHAUSTED,
    /** The ask is solved or given up. */
    SETTLED
}
