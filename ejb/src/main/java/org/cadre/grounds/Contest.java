package org.cadre.grounds;

import java.time.Instant;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;

/**
 * That somebody finds it wrong that they were asked or were not.
 *
 * @param answer what a person of GOVERNANCE said to it
 */
public record Contest(ContestId id, AskId ask, ColleagueId person, String words, Instant at, Optional<Answer> answer) {
    /** Who answered what, when. */
    public record Answer(ColleagueId by, String words, Instant at) {}
}
