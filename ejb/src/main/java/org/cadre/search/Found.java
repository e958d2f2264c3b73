package org.cadre.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.asks.AskState;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;

/** One result, as the database has it; only title and snippet are the index's. */
public sealed interface Found {
    Marked title();

    Marked snippet();

    record Asked(AskId id, AskKind kind, AskState state, Classification classification, int answers, Instant changedAt,
            Marked title, Marked snippet) implements Found {}

    /**
     * An answer.
     *
     * @param author the first author's name; empty where they are anonymous, also to themselves
     * @param others who wrote it with them
     * @param reviewDue when it is to be looked at again, for an accepted one
     * @param title of the ask that it answers
     */
    record Answered(AnswerId id, AskId ask, boolean accepted, Classification classification,
            Optional<String> author, List<String> others, Instant givenAt, Optional<Instant> reviewDue, Marked title,
            Marked snippet) implements Found {}

    /** @param title the name */
    record Person(ColleagueId id, String orgUnit, String site, Marked title, Marked snippet) implements Found {}
}
