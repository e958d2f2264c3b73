package org.cadre.grounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.governance.Message;

/**
 * Why the reader was asked or was not.
 *
 * @param lines what it comes from, what weighs most first
 * @param at of when the facts are
 * @param contest the reader's own last one
 */
public record Grounds(boolean invited, List<Message> lines, Instant at, Optional<Contest> contest) {
    public Grounds {
        lines = List.copyOf(lines);
    }

    /** Whether the reader has none that waits for its answer. */
    public boolean mayContest() {
        return contest.filter(one -> one.answer().isEmpty()).isEmpty();
    }
}
