package org.cadre.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.wishes.SkillWish;

/**
 * How the routing of an ask is getting on, for whoever may see the ask. It names nobody.
 *
 * @param wave the wave now invited, from 1; 0 before the first
 * @param waves how many there will be at most, the last resort not counted
 * @param lastResort whether the last resort has been asked
 * @param invited how many colleagues so far
 * @param accepted how many of them said yes or answered
 * @param waveBegan when the current wave was invited
 * @param nextExpiry when the first of those who have not replied runs out of time
 * @param nextAnswer when the first of those who said yes is to answer, where one still has time
 * @param topics what those who were invited know of, as far as this reader may know it
 * @param wished the skills that the asker named
 * @param unfit whether nobody, or nobody else, has all those that are a must
 * @param relaxations what the asker may give up then; empty for others
 * @param steps what happened, oldest first
 */
public record RoutingStatus(RoutingState state, int wave, int waves, boolean lastResort, int invited, int accepted,
        Optional<Instant> waveBegan, Optional<Instant> nextExpiry, Optional<Instant> nextAnswer,
        List<String> topics, List<SkillWish> wished, boolean unfit, List<Relaxation> relaxations, List<Step> steps) {
    public RoutingStatus {
        wished = List.copyOf(wished);
        relaxations = List.copyOf(relaxations);
        topics = List.copyOf(topics);
        steps = List.copyOf(steps);
    }

    public RoutingProgress progress() {
        return new RoutingProgress(state, invited, accepted);
    }

    /** What can happen. */
    public enum What {
        /** A wave was invited. */
        INVITED,
        /** The same, of the pool that the asker chose. */
        POOL,
        /** The same, of the last resort. */
        LAST_RESORT,
        /** Somebody said yes. */
        ACCEPTED,
        /** Somebody who said yes has not answered in time. */
        OVERDUE,
        /** Somebody who was invited gave it to a colleague. */
        HANDED_OVER,
        /** Everybody who fits is busy. */
        WAITING,
        /** Nobody has all skills that must be there. */
        UNFIT,
        /** The asker gave up that a skill is a must. */
        RELAXED,
        /** The asker named other skills or another pool. */
        REWISHED,
        /** Nobody is left to invite. */
        EXHAUSTED
    }

    /**
     * One thing that happened.
     *
     * @param wave in which
     * @param colleagues how many were invited, said yes, are late or gave it on by it
     * @param skill that is a must no longer; empty where that is none, or all of them
     */
    public record Step(Instant at, What what, int wave, int colleagues, Optional<String> skill) {
        Step(Instant at, What what, int wave, int colleagues) {
            this(at, what, wave, colleagues, Optional.empty());
        }
    }
}
