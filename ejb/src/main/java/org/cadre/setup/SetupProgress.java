package org.cadre.setup;

import java.util.Map;
import java.util.Set;

/**
 * All steps as they stand.
 *
 * @param states of each step, in order
 * @param over whether it is not to be shown any more: nothing is left, or an administrator said so
 */
public record SetupProgress(Map<SetupStep, StepState> states, boolean over) {
    static SetupProgress of(Set<SetupStep> done, Set<SetupStep> skipped, boolean dismissed) {
        var states = new java.util.EnumMap<SetupStep, StepState>(SetupStep.class);
        boolean next = true;
        for (SetupStep step : SetupStep.values()) {
            boolean open = !done.contains(step) && !skipped.contains(step);
            states.put(step, done.contains(step)
                    ? StepState.DONE
                    : open ? next ? StepState.NEXT : StepState.OPEN : StepState.SKIPPED);
            next &= !open;
        }
        return new SetupProgress(states, dismissed || done.contains(SetupStep.ANSWER));
    }

    /** How many are done or skipped. */
    public long settled() {
        return states.values().stream().filter(state -> state == StepState.DONE || state == StepState.SKIPPED).count();
    }
}
