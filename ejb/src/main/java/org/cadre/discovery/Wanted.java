package org.cadre.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.people.ColleagueId;

/**
 * Which asks are wanted.
 *
 * @param words in title, text or an answer; empty for all
 * @param from only those filed or answered since
 * @param until only those filed before
 * @param people only those that one of them asked, answered or commented on; empty for all
 */
public record Wanted(String words, Optional<Instant> from, Optional<Instant> until, List<ColleagueId> people) {
    public Wanted {
        people = List.copyOf(people);
    }
}
