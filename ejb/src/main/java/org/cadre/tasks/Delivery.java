package org.cadre.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;

/**
 * One delivery of a task.
 *
 * @param id of the answer that it is or, where it is held, will be
 * @param number from 1, in the order in which they were made
 * @param done points of the checklist that its maker has met, from 0
 * @param reason why it was sent back or not let through
 * @param held its text, where it is held
 * @param scored where its task has a scorecard
 */
public record Delivery(AnswerId id, AskId task, ColleagueId author, int number, DeliveryState state, Instant at,
        Optional<Integer> minutes, List<String> stack, Set<Integer> done, Optional<Instant> judgedAt,
        Optional<ColleagueId> judge, String reason, Optional<String> held, Optional<Scored> scored) {
    public Delivery {
        stack = List.copyOf(stack);
        done = Set.copyOf(done);
    }

    Delivery withoutReason() {
        return new Delivery(id, task, author, number, state, at, minutes, stack, done, judgedAt, Optional.empty(), "",
                Optional.empty(), Optional.empty());
    }

    /** Whether somebody is to say what becomes of it. */
    public boolean pending() {
        return state == DeliveryState.HELD || state == DeliveryState.MADE;
    }

    /** Whether reviewers are to say something before its requester does. */
    public boolean underReview() {
        return state == DeliveryState.MADE && scored.filter(Scored.OPEN::equals).isPresent();
    }
}
