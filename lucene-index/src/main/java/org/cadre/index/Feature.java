package org.cadre.index;

import java.util.List;

/**
 * What is known of one expert for one need. Every feature is 0 where nothing is known.
 *
 * <p>A vote is a piece of evidence whose text is like the need's: the square of its BM25 score over the best score of
 * this need, the best one per expert and topic (Balog, Azzopardi and de Rijke 2006, model 2, with decay).
 *
 * <p>Votes and topics answered are {@link Scale#RELATIVE}: log of one and the sum over 3 % of the greatest one that anybody
 * has for this need, 0 to 3.5. So it is the ratio between experts that counts, which is the same in a small company and in
 * a large one, and those who did next to nothing are told apart by other things.
 */
enum Feature {
    /** Votes of similar questions, half after a year. */
    QUESTIONS_YEAR(Factor.TOPICS, Scale.RELATIVE),
    /** Votes of similar questions of any age. */
    QUESTIONS_EVER(Factor.TOPICS, Scale.RELATIVE),
    /** The strongest vote of a question, by its score and not the square. */
    QUESTIONS_BEST(Factor.TOPICS, Scale.PLAIN),
    /** Votes of answers about the same, half after a year. */
    ANSWERS_YEAR(Factor.TOPICS, Scale.RELATIVE),
    /** Votes of answers of any age. */
    ANSWERS_EVER(Factor.TOPICS, Scale.RELATIVE),
    /** The strongest vote of an answer, by its score and not the square. */
    ANSWERS_BEST(Factor.TOPICS, Scale.PLAIN),
    /** Votes of answers that mean about the same, half after a quarter; see {@link Meanings}. */
    MEANINGS_QUARTER(Factor.TOPICS, Scale.RELATIVE),
    /** Votes of answers of any age that mean about the same. */
    MEANINGS_EVER(Factor.TOPICS, Scale.RELATIVE),
    /** The cosine of the answer that comes nearest. */
    MEANINGS_BEST(Factor.TOPICS, Scale.PLAIN),
    /** The cosine of the answered question that comes nearest. */
    ALIKE_BEST(Factor.TOPICS, Scale.PLAIN),
    /** Claimed skills that the need names, by level and last use. */
    SKILLS(Factor.SKILLS, Scale.PLAIN),
    /** Words that need and profile share. */
    PROFILE(Factor.PROFILE, Scale.PLAIN),
    /** Topics answered, half after a week. */
    ACTIVE_WEEK(Factor.ACTIVITY, Scale.RELATIVE),
    /** Topics answered, half after a month. */
    ACTIVE_MONTH(Factor.ACTIVITY, Scale.RELATIVE),
    /** Topics answered, half after a quarter. */
    ACTIVE_QUARTER(Factor.ACTIVITY, Scale.RELATIVE),
    /** Topics answered, half after a year. */
    ACTIVE_YEAR(Factor.ACTIVITY, Scale.RELATIVE, 100),
    /** Topics answered at any time. */
    ACTIVE_EVER(Factor.ACTIVITY, Scale.RELATIVE, 100),
    /** How lately the last answer was given: log of 10,000 over its age in days, to the full hour, and half an hour; 0 to 13. */
    LATELY(Factor.ACTIVITY, Scale.PLAIN),
    /** Topics of this asker answered, half after a quarter. */
    ASKER(Factor.ASKER, Scale.LOGARITHM);

    /** In the order of their declaration; {@link #values()} makes a copy for each caller. */
    static final List<Feature> ALL = List.of(values());

    /** What becomes of what is gathered. */
    enum Scale {
        /** It is as it is. */
        PLAIN,
        /** Log of one and it. */
        LOGARITHM,
        /** Log of one and it over 3 % of the greatest that anybody has. */
        RELATIVE
    }

    private final String factor;
    private final Scale scale;
    private final double least;

    Feature(String factor, Scale scale) {
        this(factor, scale, 1);
    }

    Feature(String factor, Scale scale, double least) {
        this.factor = factor;
        this.scale = scale;
        this.least = least;
    }

    Scale scale() {
        return scale;
    }

    /**
     * What the greatest sum is taken for where it is less: one old vote in a young company is not much though it may be the
     * greatest, and a few topics in many years are not held against anybody.
     */
    double least() {
        return least;
    }

    /** Whether its weight is learned from who answered; what experts say of themselves has no history to learn from. */
    boolean learned() {
        return !factor.equals(Factor.SKILLS) && !factor.equals(Factor.PROFILE);
    }

    /** The reason that this counts towards. */
    String factor() {
        return factor;
    }
}
