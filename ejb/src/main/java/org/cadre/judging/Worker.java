package org.cadre.judging;

import java.time.Instant;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.batches.Batch;
import org.cadre.consensus.Trust;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;

/**
 * One who takes part in a batch. What is counted here is their own to see.
 *
 * @param place the number of the item that they had last
 * @param given answers that count, also to items with an expected answer
 * @param goldGiven answers to items with an expected answer
 * @param goldRight those which met it
 * @param known what was known of them before, from other batches that ask for the same skills
 * @param idleUntil until when there is nothing for them, as far as was seen
 * @param invited whether they were asked to take part, or offered to, and may
 * @param qualified whether they have passed the quiz
 * @param excludedAt when a person decided that their judgments do not count
 */
record Worker(AskId batch, ColleagueId id, Instant joinedAt, int place, int given, int skipped, int goldGiven,
        int goldRight, Trust known, Optional<Instant> idleUntil, boolean invited,
        boolean qualified, Optional<Instant> excludedAt) {
    /** Why they may not judge. */
    Optional<Message> obstacle(Batch of) {
        if (!invited)
            return Optional.of(Message.of("judging.not-joined"));
        if (excludedAt.isPresent())
            return Optional.of(Message.of("judging.excluded"));
        return Optional.of(Message.of("judging.quiz-first"))
                .filter(_ -> of.settings().quiz().questions() > 0 && !qualified);
    }

    /** How many items they have had. */
    int turns() {
        return given + skipped;
    }

    /** How often they are believed to be right. */
    double trust() {
        return known.after(goldRight, goldGiven).mean();
    }
}
