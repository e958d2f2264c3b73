package org.cadre.scorecards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/**
 * The place of somebody who was asked about a delivery.
 *
 * @param marks in the order of the criteria, once they are given; none of an adjudicator
 * @param passed what an adjudicator says
 * @param reason of an adjudicator, or why it was declined
 */
record Seat(SeatId id, AnswerId delivery, AskId task, ColleagueId reviewer, Part part, SeatState state,
        Instant askedAt, Instant dueAt, Optional<Instant> endedAt, List<Mark> marks, Optional<Boolean> passed,
        String reason) {
    Seat {
        marks = List.copyOf(marks);
    }

    boolean of(Reader reader) {
        return reviewer.equals(reader.id());
    }

    /** Whether it is a review that is in. */
    boolean review() {
        return part == Part.REVIEWER && state == SeatState.GIVEN;
    }

    boolean asked(Part as) {
        return part == as && state == SeatState.ASKED;
    }

    List<Integer> scores() {
        return marks.stream().map(Mark::score).toList();
    }
}
