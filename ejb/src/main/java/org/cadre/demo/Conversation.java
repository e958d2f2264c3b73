package org.cadre.demo;

import java.time.Instant;
import java.util.List;

import org.cadre.governance.Classification;

/**
 * A question and what was answered; people are named by their place in the list of all.
 *
 * @param open whether it still waits for an accepted answer
 */
record Conversation(Problem problem, int asker, String title, String body, List<String> tags,
        Classification classification, boolean open, Instant at, List<Reply> replies) {

    /** @param votes who voted for it, and who against as the negative number less one */
    record Reply(int author, String body, Instant at, boolean accepted, List<Integer> votes) {}
}
