package org.cadre.tasks;

import java.util.Optional;
import java.util.Set;

import org.cadre.asks.AskId;

/**
 * A step of a task.
 *
 * @param number from 1
 * @param task what it is by now; empty while it waits for those that it needs
 * @param done whether it was accepted
 * @param problem why a rule refused it when its turn came, in its requester's language; or empty
 */
public record Step(AskId whole, int number, NewStep wanted, Optional<AskId> task, boolean done, String problem) {
    /** Whether its turn has come. */
    boolean readyAfter(Set<Integer> accepted) {
        return task.isEmpty() && problem.isEmpty() && accepted.containsAll(wanted.needs());
    }
}
