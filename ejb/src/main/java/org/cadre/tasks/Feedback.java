package org.cadre.tasks;

import java.time.Instant;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * What one of the two says of working with the other, once a task is done.
 *
 * @param rating 1 to 5, 5 is best
 * @param words at most {@link #LONGEST} characters, may be empty
 */
public record Feedback(int rating, String words, Instant at) {
    public static final int LONGEST = 1_000;

    /** @throws BadInput naming `rating` or `words` */
    public Feedback {
        words = words.strip();
        if (rating < 1 || rating > 5)
            throw new BadInput("rating", Integer.toString(rating), Message.of("bad.range", 1, 5));
        if (words.length() > LONGEST)
            throw new BadInput("words", words, Message.of("bad.too-long", LONGEST));
    }
}
