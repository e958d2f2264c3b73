package org.cadre.tasks;

import java.util.List;
import java.util.Optional;

import org.cadre.asks.Cursor;

/**
 * Free tasks, newest first.
 *
 * @param minutesFree what the reader has still free this week, of what they offer
 * @param next where the next page begins, if there is one
 */
public record Board(List<Task> tasks, int minutesFree, Optional<Cursor> next) {
    public Board {
        tasks = List.copyOf(tasks);
    }
}
