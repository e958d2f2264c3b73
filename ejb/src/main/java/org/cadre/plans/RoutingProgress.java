package org.cadre.plans;

/**
 * What a list shows of an ask's routing.
 *
 * @param invited how many colleagues so far
 * @param accepted how many of them said yes or answered
 */
public record RoutingProgress(RoutingState state, int invited, int accepted) {
    public static final RoutingProgress NONE = new RoutingProgress(RoutingState.PENDING, 0, 0);

    /** Both together, of one plan. */
    RoutingProgress and(RoutingProgress more) {
        return new RoutingProgress(state, invited + more.invited, accepted + more.accepted);
    }
}
