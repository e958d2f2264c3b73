package org.cadre.scorecards;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.work.Criterion;

/**
 * What one reviewer says of one criterion.
 *
 * @param score 0 to {@link Criterion#BEST}
 * @param comment at most {@link #LONGEST} characters; may be empty from {@link #WITHOUT_WORDS} on
 */
public record Mark(int score, String comment) {
    public static final int LONGEST = 1_000;
    /** In the place of words that were erased. */
    static final String ERASED = "…";
    /** Whoever scores lower says why. */
    public static final int WITHOUT_WORDS = 5;

    /** @throws BadInput naming `score` or `comment` */
    public Mark {
        comment = comment.strip();
        if (score < 0 || score > Criterion.BEST)
            throw new BadInput("score", Integer.toString(score), Message.of("bad.range", 0, Criterion.BEST));
        if (comment.isEmpty() && score < WITHOUT_WORDS)
            throw new BadInput("comment", "", Message.of("bad.low-score", WITHOUT_WORDS));
        if (comment.length() > LONGEST)
            throw new BadInput("comment", comment, Message.of("bad.too-long", LONGEST));
        if (comment.indexOf('\0') >= 0)
            throw new BadInput("comment", "\\0", Message.of("bad.control-character"));
    }
}
