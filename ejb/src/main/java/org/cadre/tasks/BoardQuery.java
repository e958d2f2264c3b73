package org.cadre.tasks;

import java.util.Optional;
import java.util.OptionalInt;

import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * Which of the free tasks are wanted.
 *
 * @param skill only those that name it: a tag, a skill of the taxonomy by any label, or a part of the stack
 * @param minutes only those that take at most so long
 * @param mine only those that name a skill which the reader claims
 * @param after where the last page ended
 * @param limit 1 to {@link #MOST}
 */
public record BoardQuery(Optional<String> skill, OptionalInt minutes, boolean mine, Optional<Cursor> after, int limit) {
    public static final int MOST = 100;

    /** @throws BadInput naming `minutes` or `limit` */
    public BoardQuery {
        skill = skill.map(String::strip).filter(name -> !name.isEmpty());
        if (minutes.isPresent() && minutes.getAsInt() < 0)
            throw new BadInput("minutes", Integer.toString(minutes.getAsInt()), Message.of("bad.number"));
        if (limit < 1 || limit > MOST)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, MOST));
    }
}
