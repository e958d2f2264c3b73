package org.cadre.routing;

/** Where the routing of an ask stands. */
public enum RoutingState {
    /** Filed, nobody looked for yet. */
    PENDING,
    /** Somebody is invited or at work. */
    RUNNING,
    /** Nobody is left to invite and nobody took it on. */
    EXHAUSTED,
    /** The ask is solved or given up. */
    SETTLED
}
