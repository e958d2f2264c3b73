package org.cadre.scorecards;

import java.time.Instant;
import java.util.List;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.work.Brief;
import org.cadre.work.Scorecard;

/**
 * What somebody is asked to say of a delivery. Nothing in it tells whose the delivery is.
 *
 * @param brief of the task
 * @param number of the delivery, from 1
 * @param text of the delivery, in Markdown
 * @param wanted by which it is scored
 * @param marks that the reader gave; none before
 * @param appeal why its author does not agree, where the reader is to have the last word; or empty
 * @param others what the reviewers said, one list each, where the reader is to have the last word
 */
public record Duty(SeatId id, AnswerId delivery, Ask task, Brief brief, int number, String text, Part part,
        SeatState state, Instant dueAt, Scorecard wanted, List<Mark> marks, String appeal, List<List<Mark>> others) {
    public Duty {
        marks = List.copyOf(marks);
        others = List.copyOf(others);
    }
}
