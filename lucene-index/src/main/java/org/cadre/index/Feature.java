package org.cadre.index;

/**
 * What is known of one expert for one need. Every feature is 0 where nothing is known.
 *
 * <p>A vote is a piece of evidence whose text is like the need's: the square of its BM25 score over the best score of
 * this need, the best one per expert and topic (Balog, Azzopardi and de Rijke 2006, model 2, with decay). Sums grow
 * like a logarithm, so that the tenth vote says less than the first.
 */
enum Feature {
    /** Votes of similar questions, half after a year. */
    QUESTIONS_YEAR(Factor.TOPICS),
    /** Votes of similar questions of any age. */
    QUESTIONS_EVER(Factor.TOPICS),
    /** The strongest vote of a question, by its score and not the square. */
    QUESTIONS_BEST(Factor.TOPICS),
    /** Votes of answers about the same, half after a year. */
    ANSWERS_YEAR(Factor.TOPICS),
    /** Votes of answers of any age. */
    ANSWERS_EVER(Factor.TOPICS),
    /** The strongest vote of an answer, by its score and not the square. */
    ANSWERS_BEST(Factor.TOPICS),
    /** Claimed skills that the need names, by level and last use. */
    SKILLS(Factor.SKILLS),
    /** Words that need and profile share. */
    PROFILE(Factor.PROFILE),
    /** Topics answered, half after a week. */
    ACTIVE_WEEK(Factor.ACTIVITY),
    /** Topics answered, half after a month. */
    ACTIVE_MONTH(Factor.ACTIVITY),
    /** Topics answered, half after a quarter. */
    ACTIVE_QUARTER(Factor.ACTIVITY),
    /** Topics answered, half after a year. */
    ACTIVE_YEAR(Factor.ACTIVITY),
    /** Topics answered at any time. */
    ACTIVE_EVER(Factor.ACTIVITY),
    /** How lately the last answer was given: log of 10,001 over its age in days and one. */
    LATELY(Factor.ACTIVITY),
    /** Answers to this asker. */
    ASKER(Factor.ASKER);

    private final String factor;

    Feature(String factor) {
        this.factor = factor;
    }

    /** The reason that this counts towards. */
    String factor() {
        return factor;
    }
}
